/** `{0}` is an argument, `{*}` all of them, `{1*}` those from the second on. */
export function fillTemplate(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d*)(\*)?\}/g, (_, index: string, star: string | undefined) =>
    star ? args.slice(Number(index || 0)).join(", ") : (args[Number(index)] ?? "NULL"),
  );
}
