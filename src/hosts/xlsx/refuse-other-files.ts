import { HostError } from "../../core/change/workbook-host";
import { findContentType } from "./content-types";
import type { Package } from "./package";

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Throws {@link HostError} for bytes that are no zip, saying what they are and what to do. */
export function refuseOtherBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusal("The file is empty. Copy or download it again.");
  if (startsWith(bytes, OLE2)) throw refusal(sayWhichOle2(bytes));
  if (!startsWith(bytes, ZIP)) throw refusal(sayWhichText(bytes));
}

/** Throws {@link HostError} for a package that is of another program or of another kind than can be read. */
export function refuseOtherPackage(source: Package, workbookPart: string | null): void {
  const mimetype = source.find("mimetype");
  if (mimetype && mimetype.declaredSize < 200) {
    const kind = mimetype.text.trim();
    if (kind.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
      throw refusal("The file is an OpenDocument spreadsheet. Open it in Excel or LibreOffice and save it as .xlsx.");
    }
    if (kind.startsWith("application/vnd.oasis.opendocument")) {
      throw refusal("The file is an OpenDocument file but not a spreadsheet. Choose an Excel workbook.");
    }
  }
  const type = workbookPart === null ? null : findContentType(source, workbookPart);
  if (type?.includes("sheet.binary") || workbookPart?.endsWith(".bin")) {
    throw refusal("The file is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.");
  }
  if (type?.includes("template")) {
    throw refusal("The file is a template. Open it in Excel, which makes a workbook of it, and save that as .xlsx.");
  }
  if (type?.includes("addin")) throw refusal("The file is an Excel add-in and not a workbook. Choose an .xlsx file.");
  if (type?.includes("wordprocessingml") || hasFolder(source, "word/")) {
    throw refusal("The file is a Word document. Choose an Excel workbook.");
  }
  if (type?.includes("presentationml") || hasFolder(source, "ppt/")) {
    throw refusal("The file is a PowerPoint presentation. Choose an Excel workbook.");
  }
  if (workbookPart === null) throw refusal("The file is a zip but holds no Excel workbook. Choose an .xlsx file.");
  if (!source.has(workbookPart)) {
    throw refusal("The workbook is damaged: the list of its sheets is missing. Ask for a new copy.");
  }
}

function refusal(message: string): HostError {
  return new HostError("notAWorkbook", message);
}

function hasFolder(source: Package, folder: string): boolean {
  return source.names.some((name) => name.toLowerCase().startsWith(folder));
}

function sayWhichOle2(bytes: Uint8Array): string {
  if (holdsStream(bytes, "EncryptedPackage")) {
    return "The workbook is locked by a password. Remove the password in Excel, then try again.";
  }
  if (holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book")) {
    return "The file is a workbook of an old kind (.xls). Open it in Excel and save it as .xlsx.";
  }
  return "The file is of an old Office kind and not an .xlsx workbook. Choose an .xlsx file.";
}

/** Whether the directory of a compound file names a stream: its names are UTF-16, ended by zeros. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (character) => [character.charCodeAt(0), 0]).flat();
  // Entries of the directory are 128 bytes long and begin with the name.
  for (let at = 0; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function sayWhichText(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 2048)).replace(/^\ufeff/, "");
  if (start.startsWith("%PDF")) return "The file is a PDF. Choose the Excel workbook that it was made from.";
  if (/^\s*(<!doctype html|<html|<table)/i.test(start)) {
    return "The file is a web page. Open it in Excel and save it as .xlsx.";
  }
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return "The file is an XML spreadsheet of an old kind. Open it in Excel and save it as .xlsx.";
  }
  // eslint-disable-next-line no-control-regex -- control characters are what tells other files from text
  const isText = !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(start.slice(0, -4));
  return isText
    ? "The file is plain text, such as a CSV, and not a workbook. Open it in Excel and save it as .xlsx."
    : "The file is not an Excel workbook. Choose an .xlsx file.";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
