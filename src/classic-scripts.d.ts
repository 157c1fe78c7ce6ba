/** The text of a classic script, made by the plugin in iife-plugin.ts. */
declare module '*?iife' {
	const script: string;
	export default script;
}
