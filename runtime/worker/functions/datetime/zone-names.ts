interface NamedZone {
  readonly zone: string;
  /** Seconds east of UTC that the name says. */
  readonly offset: number;
}

const hour = 3600;
const american = (zone: string, name: string, letter: string, standard: number): [string, NamedZone][] => [
  [`${letter}ST`, { zone, offset: standard * hour }],
  [`${letter}DT`, { zone, offset: (standard + 1) * hour }],
  [`${name} Standard Time`, { zone, offset: standard * hour }],
  [`${name} Daylight Time`, { zone, offset: (standard + 1) * hour }],
];

/** Names in English that stand for one zone; any other name of a zone must be its id. */
export const zoneNames: ReadonlyMap<string, NamedZone> = new Map<string, NamedZone>([
  ["UTC", { zone: "UTC", offset: 0 }],
  ["GMT", { zone: "UTC", offset: 0 }],
  ["Coordinated Universal Time", { zone: "UTC", offset: 0 }],
  ["Greenwich Mean Time", { zone: "UTC", offset: 0 }],
  ...american("America/New_York", "Eastern", "E", -5),
  ...american("America/Chicago", "Central", "C", -6),
  ...american("America/Denver", "Mountain", "M", -7),
  ...american("America/Los_Angeles", "Pacific", "P", -8),
  ["CET", { zone: "Europe/Paris", offset: hour }],
  ["CEST", { zone: "Europe/Paris", offset: 2 * hour }],
  ["Central European Standard Time", { zone: "Europe/Paris", offset: hour }],
  ["Central European Summer Time", { zone: "Europe/Paris", offset: 2 * hour }],
  ["JST", { zone: "Asia/Tokyo", offset: 9 * hour }],
  ["Japan Standard Time", { zone: "Asia/Tokyo", offset: 9 * hour }],
]);

/** The longest name that `text` begins with, in any case. */
export function zoneNameAt(text: string): [string, NamedZone] | undefined {
  const lower = text.slice(0, 40).toLowerCase();
  let found: [string, NamedZone] | undefined;
  for (const entry of zoneNames)
    if (lower.startsWith(entry[0].toLowerCase()) && entry[0].length > (found?.[0].length ?? 0)) found = entry;
  return found;
}
