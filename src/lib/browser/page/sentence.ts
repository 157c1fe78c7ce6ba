/** A sentence of several lines is sent by Enter, as in a field of one line. */

const field = document.querySelector<HTMLTextAreaElement>('[data-sentence]');

field?.addEventListener('keydown', (event) => {
	if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
	event.preventDefault();
	field.form?.requestSubmit();
});
