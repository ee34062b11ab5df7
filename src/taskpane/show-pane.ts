/** Brings the pane to the front, opened if it is closed. Never throws: what there is to say waits in it all the same. */
export async function showPane(office: Pick<typeof Office, "addin" | "context"> = Office): Promise<void> {
  if (!office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await office.addin.showAsTaskpane();
  } catch {
    // Excel does nothing while a cell is edited, and nothing of ours could be shown elsewhere then.
  }
}
