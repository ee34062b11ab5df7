import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { startEngine } from "../simulator/workbook/iron-calc";
import { openWorkbook } from "./file/open-workbook";
import { createTextMeasure } from "./grid/text-measure";
import type { WorkbookSource } from "./use-open-workbook";
import { Workbench } from "./Workbench";

const ENGINE = new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
const SAMPLE = new URL("../../assets/sample/sample.xlsx", import.meta.url);

const sample: WorkbookSource = {
  name: "sample.xlsx",
  open: async () => openWorkbook("sample.xlsx", await download(SAMPLE)),
};

function toSource(file: File): WorkbookSource {
  return { name: file.name, open: async () => openWorkbook(file.name, new Uint8Array(await file.arrayBuffer())) };
}

async function download(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.href} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function Notice({ children }: { readonly children: string }): ReactNode {
  return (
    <main className="notice" role="status">
      <h1>Maturity scorecard workbench</h1>
      <p>{children}</p>
    </main>
  );
}

async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place);
  root.render(<Notice>Starting the formula engine and opening the sample…</Notice>);
  try {
    startEngine(await download(ENGINE));
    const initial = await sample.open();
    const measure = createTextMeasure(document);
    root.render(
      <StrictMode>
        <Workbench initial={initial} sample={sample} toSource={toSource} measure={measure} />
      </StrictMode>,
    );
    document.documentElement.dataset["ready"] = "yes";
  } catch (error) {
    console.error(error);
    root.render(
      <Notice>
        The workbench could not start, because a part of it could not be loaded. Check that npm start is still running,
        then load this page again. The browser’s console says more.
      </Notice>,
    );
  }
}

const place = document.getElementById("workbench");
if (place) void start(place);
