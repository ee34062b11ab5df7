const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file to the browser, which saves it as it saves any download. */
export function saveBytes(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
