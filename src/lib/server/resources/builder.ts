import type { Language } from '#lib/record/index.ts';
import { parseBuilder, type BadParameter } from '#lib/query/index.ts';
import type { Built } from '#lib/view/builder/built.ts';
import { inLanguage } from '#lib/context/context.ts';
import type { Site } from '#lib/server/site.ts';
import { readWidget } from './embed.ts';

/** What a request for the builder asks for. */
export interface AskedBuilder {
	readonly built: Built;
	readonly bad: readonly BadParameter[];
}

/** Reads the address of the builder: what could not be used of it is told, and the widget is built without it. */
export function readBuilder({ searchParams }: URL, language: Language, site: Site): AskedBuilder {
	const { widget, parameters, bad: badName } = parseBuilder(searchParams);
	const asked = readWidget({ widget, parameters, language }, site);
	const refused = new Set(asked.bad.map(({ name }) => name));
	const usable = new URLSearchParams([...parameters].filter(([name]) => !refused.has(name)));
	const { embed, scene, title } =
		refused.size === 0 ? asked : readWidget({ widget, parameters: usable, language }, site);
	return {
		built: { embed, title, scene: inLanguage(scene, language) },
		bad: [...badName, ...asked.bad]
	};
}
