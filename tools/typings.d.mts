export function typings(): Record<string, string>;
export function writeTypings(outfile: string): void;
