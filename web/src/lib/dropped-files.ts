/** A file with its path inside the folder that was dropped. */
export interface NamedFile {
  readonly file: File;
  readonly name: string;
}

/** Files that were chosen; from a folder with their paths in it. */
export function chosenFiles(files: FileList | null): NamedFile[] {
  return [...(files ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

/** Whether neither a file nor a folder above it is hidden. */
export const isShown = ({ name }: NamedFile) => !/(^|\/)\./.test(name);

/** Files that were dropped, those in folders included, in the order of their names; hidden ones are left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // The list is emptied when the event ends: entries are taken from it before the first wait.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (!entries.length) return chosenFiles(transfer.files);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ file, name: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const entries: FileSystemEntry[] = [];
  // A directory is read in pages of a hundred; an empty page is its end.
  for (;;) {
    const page = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (!page.length) break;
    entries.push(...page);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(entries.map(filesIn))).flat();
}
