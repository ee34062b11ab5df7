/** Whether the user is typing in the pane: its own text has the focus, and the pane itself does. */
export function isTypingIn(page: Document): boolean {
  const { activeElement } = page;
  if (!page.hasFocus() || !activeElement) return false;
  return (
    activeElement instanceof HTMLTextAreaElement || (activeElement instanceof HTMLInputElement && isText(activeElement))
  );
}

function isText({ type }: HTMLInputElement): boolean {
  return !["radio", "checkbox", "button"].includes(type);
}
