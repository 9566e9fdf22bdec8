interface Rotation {
  readonly cosine: number;
  readonly sine: number;
}

/** What takes (f, g) to (value, 0), with LAPACK's signs (`dlartg` until 3.10). */
export function rotation(f: number, g: number): Rotation & { readonly value: number } {
  if (g === 0) return { cosine: 1, sine: 0, value: f };
  if (f === 0) return { cosine: 0, sine: 1, value: g };
  const length = Math.hypot(f, g);
  const value = Math.abs(f) > Math.abs(g) && f < 0 ? -length : length;
  return { cosine: f / value, sine: g / value, value };
}

/** Of the matrix ((f, g), (0, h)): LAPACK's `dlas2`. */
export function singularValuesOfTwo(
  f: number,
  g: number,
  h: number,
): { readonly least: number; readonly most: number } {
  const [small, large] = [Math.min(Math.abs(f), Math.abs(h)), Math.max(Math.abs(f), Math.abs(h))];
  if (large === 0) return { least: 0, most: Math.abs(g) };
  if (small === 0) return { least: 0, most: Math.hypot(large, g) };
  const [a, b, c] = [1 + small / large, (large - small) / large, (g / large) ** 2];
  const sum = Math.sqrt(a * a + c) + Math.sqrt(b * b + c);
  return { least: (2 * small) / sum, most: (large * sum) / 2 };
}

/** The rotation on the left that makes ((f, g), (0, h)) diagonal, and its values, the larger first: LAPACK's `dlasv2`. */
export function rotationOfTwo(
  f: number,
  g: number,
  h: number,
): Rotation & { readonly values: readonly [number, number] } {
  const isSwapped = Math.abs(h) > Math.abs(f);
  const [ft, ht] = isSwapped ? [h, f] : [f, h];
  const { least, most } = singularValuesOfTwo(f, g, h);
  const left = g === 0 ? { left: [1, 0], right: [1, 0] } : anglesOf(ft, g, ht);
  const [[cl, sl], [cr, sr]] = [left.left as [number, number], left.right as [number, number]];
  const [cosine, sine] = isSwapped ? [sr, cr] : [cl, sl];
  return { cosine, sine, values: [most, least] };
}

/** Cosine and sine on both sides, where |f| ≥ |h|. */
function anglesOf(
  f: number,
  g: number,
  h: number,
): { readonly left: readonly number[]; readonly right: readonly number[] } {
  const [fa, ha] = [Math.abs(f), Math.abs(h)];
  if (Math.abs(g) > fa && fa / Math.abs(g) < 2 ** -53) return { left: [1, h / g], right: [f / g, 1] };
  const difference = fa - ha;
  const l = difference === fa ? 1 : difference / fa;
  const m = g / f;
  const t = 2 - l;
  const s = Math.sqrt(t * t + m * m);
  const r = l === 0 ? Math.abs(m) : Math.sqrt(l * l + m * m);
  const a = 0.5 * (s + r);
  let tangent: number;
  if (m * m !== 0) tangent = (m / (s + t) + m / (r + l)) * (1 + a);
  else if (l === 0) tangent = (f < 0 ? -2 : 2) * (g < 0 ? -1 : 1);
  else tangent = g / (f < 0 ? -difference : difference) + m / t;
  const length = Math.sqrt(tangent * tangent + 4);
  const [cr, sr] = [2 / length, tangent / length];
  return { left: [(cr + sr * m) / a, ((h / f) * sr) / a], right: [cr, sr] };
}
