const part = (ms: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-US", { hourCycle: "h23", ...options }).format(ms);

/** `Mon Nov 23 11:17:21 UTC 2026`, in this machine's zone, as Java prints a date. */
export function javaDate(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, "0");
  const zone = part(ms, { timeZoneName: "short" }).split(" ").at(-1);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  return `${part(ms, { weekday: "short" })} ${part(ms, { month: "short" })} ${two(date.getDate())} ${time} ${zone} ${date.getFullYear()}`;
}
