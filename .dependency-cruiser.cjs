/** The import table of docs/architecture.md, one row a room: a room may import itself and what stands beside it, nothing else. */
const anyEngine = "runtime/engine";
const rooms = {
  "runtime/errors": [],
  "runtime/config": ["runtime/errors"],
  "runtime/types": ["runtime/errors"],
  "runtime/xml": [],
  "runtime/json": [],
  "runtime/protocol": ["runtime/types", "runtime/errors"],
  "runtime/notebook": ["runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/plan": ["runtime/types", "runtime/errors"],
  "runtime/sql": ["runtime/plan", "runtime/types", "runtime/errors"],
  "runtime/client/channel": ["runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/client/typescript": [],
  "runtime/client/api": [
    "runtime/client/channel",
    "runtime/client/typescript",
    "runtime/protocol",
    "runtime/types",
    "runtime/errors",
  ],
  "runtime/kernel": ["runtime/client", "runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/engine/functions": ["runtime/plan", "runtime/types", "runtime/errors"],
  "runtime/engine/connect": ["runtime/plan", "runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/engine/catalog": ["runtime/plan", "runtime/types", "runtime/errors"],
  "runtime/engine/analyzer": [
    "runtime/engine/functions",
    "runtime/engine/catalog",
    "runtime/engine/ml",
    "runtime/sql",
    "runtime/plan",
    "runtime/types",
    "runtime/errors",
  ],
  "runtime/engine/optimizer": ["runtime/engine/functions", "runtime/plan", "runtime/types", "runtime/errors"],
  "runtime/engine/ml": ["runtime/plan", "runtime/types", "runtime/errors"],
  "runtime/engine/sources": [
    "runtime/engine/functions",
    "runtime/json",
    "runtime/xml",
    "runtime/plan",
    "runtime/types",
    "runtime/errors",
  ],
  "runtime/engine/physical": [
    "runtime/engine/functions",
    "runtime/engine/sources",
    "runtime/plan",
    "runtime/types",
    "runtime/errors",
  ],
  "runtime/engine/scheduler": ["runtime/plan", "runtime/types", "runtime/errors"],
  "runtime/driver": [
    anyEngine,
    "runtime/config",
    "runtime/sql",
    "runtime/cluster",
    "runtime/protocol",
    "runtime/plan",
    "runtime/types",
    "runtime/errors",
  ],
  "runtime/worker": ["runtime/json", "runtime/xml", "runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/function-host": ["runtime/kernel", "runtime/client", "runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/cluster": ["runtime/protocol", "runtime/types", "runtime/errors"],
  "runtime/cli": [
    "runtime/kernel",
    "runtime/cluster",
    "runtime/client",
    "runtime/notebook",
    "runtime/protocol",
    "runtime/types",
    "runtime/errors",
  ],
  "language-server": [
    "runtime/client",
    "runtime/config",
    "runtime/sql",
    "runtime/protocol",
    "runtime/plan",
    "runtime/types",
    "runtime/errors",
  ],
  "extension/renderers": ["runtime/protocol", "runtime/types"],
  extension: [
    "runtime/client/channel",
    "runtime/cluster",
    "runtime/notebook",
    "runtime/protocol",
    "runtime/types",
    "runtime/errors",
  ],
};

const inside = (paths) => `^(${paths.join("|")})/`;
const own = Object.keys(rooms);
const nested = (room) => own.filter((other) => other.startsWith(`${room}/`));

const walls = own.map((room) => ({
  name: `wall: ${room}`,
  severity: "error",
  from: { path: inside([room]), ...(nested(room).length > 0 && { pathNot: inside(nested(room)) }) },
  to: { path: "^(runtime|extension|language-server)/", pathNot: inside([room, ...rooms[room]]) },
}));

module.exports = {
  forbidden: [
    ...walls,
    {
      name: "no cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "only the extension sees vscode",
      severity: "error",
      from: { pathNot: "^extension/" },
      to: { path: "^vscode$" },
    },
    {
      name: "the engine is pure",
      comment: "no gRPC, no processes, no files, no sockets",
      severity: "error",
      from: { path: "^runtime/(engine|plan|sql|types|config|errors)/" },
      to: { dependencyTypes: ["core"], path: "^(node:)?(fs|child_process|net|http|worker_threads|cluster)" },
    },
    {
      name: "not to tests",
      severity: "error",
      from: { path: "^(runtime|extension|language-server)/" },
      to: { path: "^test/" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^vscode(-notebook-renderer)?$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "runtime/protocol/gen" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
