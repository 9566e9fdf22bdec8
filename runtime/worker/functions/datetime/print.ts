import { offsetAt, wallClock } from "../../../types/index";
import { days, eras, months } from "./names";
import { patternTokens, type Token } from "./pattern";
import { zoneShortNames } from "./zone-short-names";

const dayMicros = 86_400_000_000n;

interface Clock {
  readonly date: Date;
  readonly instant: bigint;
  /** Microseconds since the clock's midnight. */
  readonly ofDay: bigint;
  readonly zone: string;
  /** Years count from one in either era: the pattern names the era, too. */
  readonly isOfEra: boolean;
}

/** An instant, as a zone's clocks show it, by a pattern. */
export function format(instant: bigint, pattern: string, zone: string): string {
  const micros = wallClock(instant, zone);
  const ofDay = ((micros % dayMicros) + dayMicros) % dayMicros;
  const date = new Date(Number((micros - ofDay) / 1000n));
  const isOfEra = pattern.replace(/'[^']*'/g, "").includes("G");
  return print(patternTokens(pattern, "print"), { date, instant, ofDay, zone, isOfEra });
}

const print = (parts: readonly Token[], clock: Clock): string =>
  parts
    .map((part) =>
      "literal" in part
        ? part.literal
        : "optional" in part
          ? print(part.optional, clock)
          : printLetter(part.letter, part.count, clock),
    )
    .join("");

const pad = (value: number | bigint, width: number) =>
  `${value < 0 ? "-" : ""}${(value < 0 ? -value : value).toString().padStart(width, "0")}`;
const named = (name: string, count: number) => (count === 4 ? name : name.slice(0, 3));

function printLetter(letter: string, count: number, { date, ofDay, instant, zone, isOfEra }: Clock): string {
  const hour = Number(ofDay / 3_600_000_000n);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (letter) {
    case "y": {
      const shown = isOfEra && year <= 0 ? 1 - year : year;
      if (count === 2) return pad(Math.abs(shown) % 100, 2);
      return count >= 4 && `${shown}`.length > count && shown > 0 ? `+${shown}` : pad(shown, count);
    }
    case "M":
    case "L":
      return count > 2 ? named(months[month]!, count) : pad(month + 1, count);
    case "d":
      return pad(date.getUTCDate(), count);
    case "F":
      return pad(((date.getUTCDate() - 1) % 7) + 1, count);
    case "D":
      return pad(Math.round((Date.UTC(year, month, date.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1, count);
    case "Q":
    case "q": {
      const quarter = Math.floor(month / 3) + 1;
      return count < 3
        ? pad(quarter, count)
        : count === 3
          ? `Q${quarter}`
          : `${quarter}${["st", "nd", "rd", "th"][quarter - 1]} quarter`;
    }
    case "E":
      return named(days[date.getUTCDay()]!, Math.max(count, 3));
    case "G":
      return (count < 4 ? eras.short : eras.full)[year > 0 ? 1 : 0];
    case "a":
      return hour < 12 ? "AM" : "PM";
    case "H":
      return pad(hour, count);
    case "k":
      return pad(hour === 0 ? 24 : hour, count);
    case "K":
      return pad(hour % 12, count);
    case "h":
      return pad(hour % 12 === 0 ? 12 : hour % 12, count);
    case "m":
      return pad((ofDay / 60_000_000n) % 60n, count);
    case "s":
      return pad((ofDay / 1_000_000n) % 60n, count);
    case "S":
      return pad(ofDay % 1_000_000n, 6)
        .padEnd(9, "0")
        .slice(0, count);
    case "V":
      return zone;
    default:
      return printZone(letter, count, instant, zone);
  }
}

function printZone(letter: string, count: number, instant: bigint, zone: string): string {
  if (letter === "z") return count < 4 ? shortName(instant, zone) : nameOf(instant, zone, "long");
  const minutes = offsetMinutes(instant, zone);
  if (letter === "X" && minutes === 0) return "Z";
  const sign = minutes < 0 ? "-" : "+";
  const [hh, mm] = [pad(Math.floor(Math.abs(minutes) / 60), 2), pad(Math.abs(minutes) % 60, 2)];
  if (letter === "O")
    return minutes === 0
      ? "GMT"
      : count < 4
        ? `GMT${sign}${Number(hh)}${mm === "00" ? "" : `:${mm}`}`
        : `GMT${sign}${hh}:${mm}`;
  if (letter === "Z")
    return count < 4
      ? `${sign}${hh}${mm}`
      : count === 4
        ? minutes === 0
          ? "GMT"
          : `GMT${sign}${hh}:${mm}`
        : minutes === 0
          ? "Z"
          : `${sign}${hh}:${mm}`;
  if (count === 1) return `${sign}${hh}${mm === "00" ? "" : mm}`;
  return count === 2 || count === 4 ? `${sign}${hh}${mm}` : `${sign}${hh}:${mm}`;
}

const offsetMinutes = (instant: bigint, zone: string) => Math.trunc(offsetAt(instant, zone) / 60);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than what it is made for. */
function formatOf(timeZone: string, timeZoneName: "short" | "long"): Intl.DateTimeFormat {
  const key = `${timeZone} ${timeZoneName}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName });
  formats.set(key, format);
  return format;
}

function nameOf(instant: bigint, timeZone: string, timeZoneName: "short" | "long"): string {
  const parts = formatOf(timeZone, timeZoneName).formatToParts(Number(instant / 1000n));
  return parts.find(({ type }) => type === "timeZoneName")!.value;
}

function shortName(instant: bigint, zone: string): string {
  const names = zoneShortNames.get(formatOf(zone, "short").resolvedOptions().timeZone);
  if (names) return isDaylight(instant, zone) ? names.daylight : names.standard;
  const name = nameOf(instant, zone, "short");
  const [, sign, hours, minutes = ""] = /^GMT([+-])(\d+)(:\d+)?$/.exec(name) ?? [];
  return sign ? `GMT${sign}${hours!.padStart(2, "0")}${minutes || ":00"}` : name;
}

const halfYear = 183n * dayMicros;

/** Clocks are ahead of what they are half a year before or after. */
function isDaylight(instant: bigint, zone: string): boolean {
  const now = offsetAt(instant, zone);
  return [instant - halfYear, instant + halfYear].some((other) => offsetAt(other, zone) < now);
}
