const fixed = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's wall clock is ahead of UTC at an instant. */
export function zoneOffsetSeconds(micros: bigint, zone: string): number {
  if (/^(Z|UTC|GMT|UT)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0"] = fixed.exec(zone) ?? [];
  if (sign) return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
  }
  const name = format.formatToParts(Number(micros / 1000n)).find(({ type }) => type === "timeZoneName")!.value;
  const [, side, h = "0", m = "0", s = "0"] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  return (side === "-" ? -1 : 1) * (Number(h) * 3600 + Number(m) * 60 + Number(s));
}
