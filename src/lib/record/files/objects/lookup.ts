/** A thing by its id. @throws {RangeError} when the record lacks it */
export function at<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
	const thing = things.get(id);
	if (thing === undefined) throw new RangeError(`the record has no "${id}": check the tables before assembling them`);
	return thing;
}
