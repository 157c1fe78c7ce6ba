/** One line for each check, and how many there were. */
export class Report {
	#passed = 0;
	#failed = 0;

	get failed(): number {
		return this.#failed;
	}

	/**
	 * @param what - that must hold
	 * @param holds - whether it does
	 * @param found - reported when it does not
	 */
	check(what: string, holds: boolean, found: unknown = ''): void {
		if (holds) this.#passed += 1;
		else this.#failed += 1;
		console.log(
			holds ? `ok    ${what}` : `FAIL  ${what}: ${typeof found === 'string' ? found : JSON.stringify(found)}`
		);
	}

	/** `N passed, N failed`. */
	toString(): string {
		return `${this.#passed} passed, ${this.#failed} failed`;
	}
}
