import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { type Notebook, NotebookFormatError } from "../../notebook";
import { formatOf, formats, type NotebookFormat } from "../../notebook/convert/formats";
import { parseArguments } from "../arguments";
import type { Command } from "../command";
import { CommandError } from "../command-error";

const extensions = (isMeant: (format: NotebookFormat) => boolean) =>
  formats
    .filter(isMeant)
    .map(({ extension }) => extension)
    .join(", ");

export const convert: Command = {
  usage: "convert FROM TO [--force]",
  summary: `Converts a notebook by the names of the files: from ${extensions(({ read }) => read !== undefined)} to ${extensions(() => true)}.`,
  options: [["--force", "Writes over a file that is there"]],
  async run(args) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { force: { type: "boolean", default: false } },
    });
    const [from, to, ...more] = positionals;
    if (from === undefined || to === undefined || more.length > 0)
      throw new CommandError("`sparknb convert` takes two files: what is read and what is written.");
    const [source, target] = [formatOf(from), formatOf(to)];
    if (!source?.read)
      throw new CommandError(`${from}: cannot be read; what can: ${extensions(({ read }) => read !== undefined)}`);
    if (!target) throw new CommandError(`${to}: cannot be written; what can: ${extensions(() => true)}`);
    if (existsSync(to) && !values.force) throw new CommandError(`${to} is there already; --force writes over it.`);
    const notebook = read(from, source.read);
    writeFileSync(to, target.write(notebook, basename(from)));
    return 0;
  },
};

function read(path: string, parse: (text: string) => Notebook): Notebook {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof NotebookFormatError) throw new CommandError(`${path}: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new CommandError(`There is no file ${path}`);
    throw error;
  }
}
