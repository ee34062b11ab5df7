/** The names of the workbook's sheets by their ids, which events give. */
export class SheetNames {
  private names: ReadonlyMap<string, string> = new Map();

  /** Asks for the names as they are. */
  queue({ workbook }: Excel.RequestContext): () => void {
    const { worksheets } = workbook;
    worksheets.load({ id: true, name: true });
    return () => {
      // Names of sheets that are gone stay known: that they went may yet have to be told.
      this.names = new Map([...this.names, ...worksheets.items.map(({ id, name }) => [id, name] as const)]);
    };
  }

  /** The name that a sheet had when names were last asked for. */
  find(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  rename(id: string, name: string): void {
    this.names = new Map([...this.names, [id, name]]);
  }

  remove(id: string): void {
    this.names = new Map([...this.names].filter(([each]) => each !== id));
  }
}
