/** Two normal values by the polar method (Marsaglia), as java.util.Random makes them. */
export function polarPair(nextDouble: () => number): readonly [number, number] {
  for (;;) {
    const x = 2 * nextDouble() - 1;
    const y = 2 * nextDouble() - 1;
    const square = x * x + y * y;
    if (square >= 1 || square === 0) continue;
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    return [x * scale, y * scale];
  }
}
