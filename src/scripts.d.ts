/** What `src/tooling/script-plugin.ts` makes of a script. */
declare module '*?script&url' {
	/** Where the module is served. */
	const address: string;
	export default address;
}
declare module '*?script&inline' {
	/** The text of a classic script. */
	const text: string;
	export default text;
}
