/** What an iteration needs for its next step. */
const most = 2;
const maxLength = 1 << 21;

/** Arrays of one length that nobody needs any more: large ones that come and go keep the garbage collector busy. */
let spare: Float64Array[] = [];

/** An array whose numbers are all to be set. */
export function takeNumbers(length: number): Float64Array {
  if (spare[0]?.length !== length) spare = [];
  return spare.pop() ?? new Float64Array(length);
}

/** @param array is nobody else's */
export function giveNumbers(array: Float64Array): void {
  if (array.length > maxLength) return;
  if (spare[0]?.length !== array.length) spare = [];
  if (spare.length < most) spare.push(array);
}
