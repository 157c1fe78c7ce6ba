/** What went wrong (RFC 9457). */
import * as v from 'valibot';

export const problem = v.object({
	type: v.pipe(v.string(), v.description('identifies the type of problem')),
	title: v.string(),
	status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
	detail: v.string(),
	errors: v.optional(
		v.array(
			v.object({
				parameter: v.string(),
				given: v.string(),
				detail: v.pipe(v.string(), v.description('what is wrong, and what is allowed'))
			})
		)
	)
});

export type Problem = v.InferOutput<typeof problem>;
