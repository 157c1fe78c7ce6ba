/** What a pointer does on a painting while its chart is being fetched: nobody has to do it twice. */

const ACTS = ['pointerdown', 'pointermove', 'pointerup', 'pointerleave'] as const;

/**
 * Remembers what a pointer does on a painting until it is stopped.
 *
 * @param first - what it has done already
 * @returns a function that does it again, on the chart in the place of the painting; of a finger only where it was, as its
 * gestures end with it
 */
export function remembered(host: HTMLElement, first: Event | undefined, stop: AbortSignal): () => void {
	const acts: PointerEvent[] = [];
	const remember = (event: Event) => {
		const { target } = event;
		if (!(event instanceof PointerEvent && target instanceof Element)) return;
		if (target !== host && !target.closest('.painting, canvas')) return;
		const isMove = event.type === 'pointermove';
		// Of many moves one after the other only the last one counts.
		if (isMove && acts[acts.length - 1]?.type === event.type) acts.pop();
		acts.push(event);
	};
	if (first) remember(first);
	for (const act of ACTS) host.addEventListener(act, remember, { signal: stop });
	return () => {
		const canvas = host.querySelector('canvas');
		for (const act of acts) {
			const isLeft = act.type === 'pointerleave';
			const type = isLeft || act.pointerType === 'mouse' ? act.type : 'pointermove';
			(isLeft ? host : canvas)?.dispatchEvent(new PointerEvent(type, act));
		}
	};
}
