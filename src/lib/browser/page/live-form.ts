/** A form of the converter's page that answers while its reader types: what it asks for, and when. */
import { addressOf, fetchPage } from './page-answer.ts';
import { clearFault, showBlank, showFaults, type Field } from './renew-fields.ts';
import { formsOf, type ShownPage } from './shown-answer.ts';
import { fieldsOf, isBlank, isChanged, isPartOfDay } from './typed-fields.ts';
import { giveWay, pairOf, swapUnits } from './units.ts';

/** Milliseconds without a keystroke after which a reader is taken to have finished; longer within a day. */
const PAUSE = 300;
const PAUSE_WITHIN_DAY = 1500;
/** Milliseconds after which no answer is taken to come. */
const PATIENCE = 15_000;

type Outcome = 'answered' | 'refused' | 'failed' | 'stopped';

export class LiveForm {
	readonly #form: HTMLFormElement;
	readonly #page: ShownPage;
	readonly #settleAll: () => void;
	/** What it last asked for, or holds as answered. */
	#asked: string | undefined;
	/** The units that it last held. */
	#pair: readonly string[] = [];
	/** What is being asked, from the pause on. */
	#timer = 0;
	#control = new AbortController();

	/**
	 * @param settleAll - has every form of the page settled: an answer fills in the others too
	 * @example new LiveForm(form, new ShownPage(), () => {})
	 */
	constructor(form: HTMLFormElement, page: ShownPage, settleAll: () => void) {
		this.#form = form;
		this.#page = page;
		this.#settleAll = settleAll;
		// The browser's own words would be in its language, and a second time.
		form.noValidate = true;
		for (const field of fieldsOf(form)) if (isChanged(field)) page.unanswered.add(field);
		this.settle();
	}

	/** Takes what it holds as answered, where that is so of every field. */
	settle(): void {
		this.#pair = pairOf(this.#form, this.#pair);
		if (!this.#page.hasUnanswered(this.#form)) this.#asked = addressOf(this.#form);
	}

	/** Answers what was typed before. */
	begin(): void {
		if (this.#asked === undefined) this.#answerSoon(PAUSE);
	}

	/**
	 * Asks where the form differs from what it last asked for: a field that is left has been answered before.
	 *
	 * @param isTyping - whether the reader is still in the field
	 */
	typed(field: Field, isTyping: boolean): void {
		giveWay(this.#form, field, this.#pair);
		this.#pair = pairOf(this.#form, this.#pair);
		if (addressOf(this.#form) === this.#asked) return;
		this.#stop();
		this.#asked = undefined;
		this.#page.unanswered.add(field);
		this.#addLists();
		const isWithinDay = isTyping && isPartOfDay(field);
		const lacksField = fieldsOf(this.#form).some(isBlank);
		if (isWithinDay || lacksField) {
			// What is shown is for what the form held before, and so is what was wrong in the field.
			clearFault(field);
			this.#page.markEarlier(this.#form);
		}
		if (!lacksField) this.#answerSoon(isWithinDay ? PAUSE_WITHIN_DAY : PAUSE);
	}

	/**
	 * Swaps what the form holds now; the link has the units of the last answer, and its amount.
	 *
	 * @returns false where the link must lead there
	 */
	swap(): boolean {
		if (fieldsOf(this.#form).some(isBlank) || !swapUnits(this.#form)) return false;
		this.#addLists();
		void this.#answer();
		return true;
	}

	/** The button and the key answer at once, show the answer, and put a phone's keyboard away. */
	async submit(): Promise<void> {
		const blank = fieldsOf(this.#form).find(isBlank);
		if (blank) {
			this.#page.announce(showBlank(blank));
			return blank.focus();
		}
		const outcome = await this.#answer();
		// The browser says what it cannot reach, or has it saved.
		if (outcome === 'failed') this.#form.submit();
		if (outcome !== 'answered') return;
		if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
		const { hash } = new URL(this.#form.action);
		history.replaceState(history.state, '', hash);
		document.querySelector(hash)?.scrollIntoView();
	}

	/** What was chosen in lists has not been answered. */
	#addLists(): void {
		for (const list of this.#form.querySelectorAll('select')) if (isChanged(list)) this.#page.unanswered.add(list);
	}

	/** Ends what is being asked: an answer that comes late is for other values. */
	#stop(): void {
		clearTimeout(this.#timer);
		this.#control.abort();
		this.#page.setBusy(this.#form, false);
	}

	#answerSoon(pause: number): void {
		this.#timer = window.setTimeout(() => void this.#answer(), pause);
		if (pause !== PAUSE) return;
		// A day that is left within its pause is asked about at once.
		this.#asked = addressOf(this.#form);
		this.#page.setBusy(this.#form, true);
	}

	/** Answers after the forms that are being answered. */
	#answer(): Promise<Outcome> {
		this.#stop();
		const control = new AbortController();
		this.#control = control;
		this.#page.setBusy(this.#form, true);
		return this.#page.inTurn(async () => (control.signal.aborted ? 'stopped' : this.#ask(control)));
	}

	async #ask(control: AbortController): Promise<Outcome> {
		const { signal } = control;
		// Browsers of 2021 do not keep why a request was stopped.
		let isLate = false;
		const limit = setTimeout(() => {
			isLate = true;
			control.abort();
		}, PATIENCE);
		this.#asked = addressOf(this.#form);
		try {
			// What is typed on the way to an amount is not a page that a reader has opened: nothing keeps it.
			const { page } = await fetchPage(this.#asked, { signal, cache: 'no-store' });
			const answer = formsOf(page).find((one) => one.getAttribute('action') === this.#form.getAttribute('action'));
			if (!answer) throw new Error('no form');
			this.#stop();
			return this.#show(answer, page);
		} catch {
			if (signal.aborted && !isLate) return 'stopped';
			this.#stop();
			this.#asked = undefined;
			this.#page.markFailed(this.#form);
			return 'failed';
		} finally {
			clearTimeout(limit);
		}
	}

	#show(answer: HTMLFormElement, page: Document): Outcome {
		const faults = showFaults(this.#form, answer);
		if (faults.length > 0) {
			this.#page.markEarlier(this.#form);
			this.#page.announce(faults.join(' '));
			return 'refused';
		}
		for (const field of fieldsOf(this.#form)) this.#page.unanswered.delete(field);
		this.#page.show(this.#form, page);
		this.#settleAll();
		return 'answered';
	}
}
