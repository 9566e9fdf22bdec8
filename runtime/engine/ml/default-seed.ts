/** A stage's seed when none is set: its class name's `hashCode`. */
export function defaultSeed(className: string): number {
  let hash = 0;
  for (let i = 0; i < className.length; i++) hash = (Math.imul(hash, 31) + className.charCodeAt(i)) | 0;
  return hash;
}
