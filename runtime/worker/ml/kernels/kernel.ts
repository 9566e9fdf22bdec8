import type { Tensors } from "../../../types/tensors";
import type { Block } from "../blocks/block";

/** One pass over a block: what a step of a fit takes from its rows. The driver's side adds up what the blocks give. */
export type Kernel = (block: Block, state: Tensors) => Tensors;
