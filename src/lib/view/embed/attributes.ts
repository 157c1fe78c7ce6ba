/** Attributes of an element that are for the page and not for the widget. */
const OF_THE_PAGE = /^(class|dir|height|hidden|id|is|name|part|role|slot|style|tabindex|title|translate)$|[-:]|^on/;

/** Whether an attribute of `<sarraf-…>` is a parameter of the widget's address. */
export function isParameter(name: string): boolean {
	return !OF_THE_PAGE.test(name);
}
