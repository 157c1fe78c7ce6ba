/** What the operations of the API answer, as types: those of the schemas that the server and the document have. */
import type { InferOutput } from 'valibot';
import type * as schema from '../schema/index.ts';

export type Rate = InferOutput<typeof schema.rate>;
export type SeriesList = InferOutput<typeof schema.seriesList>;
export type SeriesPoints = InferOutput<typeof schema.points>;
export type Conversion = InferOutput<typeof schema.conversion>;
export type Comparison = InferOutput<typeof schema.comparison>;
export type Events = InferOutput<typeof schema.events>;
export type Claims = InferOutput<typeof schema.claims>;
export type CheckedClaim = InferOutput<typeof schema.check>;
export type Quotes = InferOutput<typeof schema.quotes>;
export type Sources = InferOutput<typeof schema.sources>;
export type Places = InferOutput<typeof schema.places>;
export type Releases = InferOutput<typeof schema.releases>;
export type { Problem } from '../schema/index.ts';
