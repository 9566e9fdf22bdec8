import type { DataFrame } from "../../runtime/client/api";

/** What the cells above make of the session, as far as their text tells. Never changed in place. */
export interface SessionState {
  /** Temporary views by lower-case name. */
  readonly views: ReadonlyMap<string, DataFrame>;
  readonly conf: ReadonlyMap<string, string>;
  /** `USE`: as written. */
  readonly namespace?: string;
  /** Lower-case names of tables, views and functions that cells above make in ways whose result is not known. */
  readonly unknownNames: ReadonlySet<string>;
  /** Paths that cells above write. */
  readonly writtenPaths: ReadonlySet<string>;
  /** A cell above runs SQL that is not known: any name may exist. */
  readonly isUncertain: boolean;
}

export const emptySession: SessionState = {
  views: new Map(),
  conf: new Map(),
  unknownNames: new Set(),
  writtenPaths: new Set(),
  isUncertain: false,
};

export function withView(state: SessionState, name: string, frame: DataFrame): SessionState {
  return { ...withoutName(state, name), views: new Map([...state.views, [name.toLowerCase(), frame]]) };
}

export function withoutView(state: SessionState, name: string): SessionState {
  const views = new Map(state.views);
  views.delete(name.toLowerCase());
  return { ...withoutName(state, name), views };
}

export function withUnknownName(state: SessionState, name: string): SessionState {
  return { ...withoutView(state, name), unknownNames: new Set([...state.unknownNames, name.toLowerCase()]) };
}

export const withConf = (state: SessionState, key: string, value: string): SessionState => ({
  ...state,
  conf: new Map([...state.conf, [key, value]]),
});

export const withWrittenPath = (state: SessionState, path: string): SessionState => ({
  ...state,
  writtenPaths: new Set([...state.writtenPaths, path]),
});

function withoutName(state: SessionState, name: string): SessionState {
  if (!state.unknownNames.has(name.toLowerCase())) return state;
  const unknownNames = new Set(state.unknownNames);
  unknownNames.delete(name.toLowerCase());
  return { ...state, unknownNames };
}
