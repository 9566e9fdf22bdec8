import { Console } from "node:console";
import { Writable } from "node:stream";

type Write = (name: "stdout" | "stderr", text: string) => void;

/** Sends everything that code of this process prints, by `console` or to the standard streams, to `write`. */
export function captureConsole(write: Write): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new TextDecoder();
    process[name].write = ((chunk: string | Uint8Array, encoding?: unknown, callback?: unknown) => {
      write(name, typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
      const done = typeof encoding === "function" ? encoding : callback;
      if (typeof done === "function") queueMicrotask(() => done());
      return true;
    }) as NodeJS.WriteStream["write"];
  }
  const stream = (name: "stdout" | "stderr") =>
    new Writable({
      decodeStrings: false,
      write: (text: string, _, done) => {
        write(name, text);
        done();
      },
    });
  // Node's notes on features that this kernel itself uses are not the user's business.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (warning.name !== "ExperimentalWarning") write("stderr", `${warning.name}: ${warning.message}\n`);
  });
  globalThis.console = new Console({ stdout: stream("stdout"), stderr: stream("stderr"), colorMode: false });
}
