import type { Difference, DifferenceKind } from "../../../../runtime/profile/comparison";
import type { TextKey } from "../texts/english";
import { text } from "../texts/texts";
import { valueText } from "../values/value-text";

const keys: Readonly<Record<DifferenceKind, TextKey>> = {
  shuffleAdded: "differenceShuffleAdded",
  shuffleRemoved: "differenceShuffleRemoved",
  joinStrategy: "differenceJoinStrategy",
  pushDownLost: "differencePushDownLost",
  pushDownGained: "differencePushDownGained",
  scanFilter: "differenceScanFilter",
  functionAdded: "differenceFunctionAdded",
  functionRemoved: "differenceFunctionRemoved",
  operatorAdded: "differenceOperatorAdded",
  operatorRemoved: "differenceOperatorRemoved",
  filesRead: "differenceFilesRead",
  rows: "differenceRows",
  slower: "differenceSlower",
  faster: "differenceFaster",
};

/** A sentence. What an operator works on may be unknown, then its place in the sentence is left out. */
export const differenceText = ({ kind, values }: Difference): string =>
  text(keys[kind], ...values.map(valueText))
    .replace(/(: |, by )(?=[,.])/g, "")
    .replace(/: , /g, ": ");
