/** The names of the workbook's sheets by their ids, which events give. */
export class SheetNames {
  private names: ReadonlyMap<string, string> = new Map();

  /** Asks for the names as they are. */
  queue({ workbook }: Excel.RequestContext): () => void {
    const { worksheets } = workbook;
    worksheets.load({ id: true, name: true });
    return () => {
      this.names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
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
