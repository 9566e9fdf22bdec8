import type { ConditionRow } from "./row";

/** Sessions, operations, configuration and the wire. */
export const connectConditions: Readonly<Record<string, ConditionRow>> = {
  CANNOT_MODIFY_CONFIG: {
    sqlState: "46110",
    message:
      "Cannot modify the value of the Spark config: <key>.\nSee also '<docroot>/sql-migration-guide.html#ddl-statements'.",
  },
  CANNOT_MODIFY_STATIC_CONFIG: {
    sqlState: "46110",
    message: "Cannot modify the value of the static Spark config: <key>.",
  },
  CONNECT_INVALID_PLAN: { sqlState: "56K00", message: "The Spark Connect plan is invalid." },
  "CONNECT_INVALID_PLAN.CANNOT_PARSE": {
    message:
      "Cannot decompress or parse the input plan (<errorMsg>)\nThis may be caused by a corrupted compressed plan.\nTo disable plan compression, set 'spark.connect.session.planCompression.threshold' to -1.",
  },
  "CONNECT_INVALID_PLAN.CHUNKED_CACHED_LOCAL_RELATION_WITHOUT_DATA": {
    message: "ChunkedCachedLocalRelation should contain data.",
  },
  "CONNECT_INVALID_PLAN.DATAFRAME_NOT_FOUND": {
    message: "No DataFrame with id <dfId> is found in the session <sessionId>",
  },
  "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET": { message: "This oneOf field in <fullName> is not set: <name>" },
  "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED": {
    message: "This oneOf field message in <fullName> is not supported: <name>(<number>)",
  },
  "CONNECT_INVALID_PLAN.NOT_FOUND_CACHED_LOCAL_RELATION": {
    message: "Not found any cached local relation with the hash: <hash> in the session with sessionUUID <sessionUUID>.",
  },
  "CONNECT_INVALID_PLAN.NOT_FOUND_CHUNKED_CACHED_LOCAL_RELATION": {
    message:
      "Not found chunked cached local relation block with the hash: <hash> in the session with sessionUUID <sessionUUID>.",
  },
  "CONNECT_INVALID_PLAN.UNKNOWN_ANALYZE_METHOD": { message: "Unknown Analyze Method <other>!" },
  CONNECT_ML: { sqlState: "XX000", message: "Generic Spark Connect ML error." },
  "CONNECT_ML.ATTRIBUTE_NOT_ALLOWED": {
    message: "<attribute> in <className> is not allowed to be accessed.",
  },
  "CONNECT_ML.CACHE_INVALID": {
    message:
      "Cannot retrieve Summary object <objectName> from the ML cache.\nBecause the Summary object is evicted if you don't use it for more than <evictTimeoutInMinutes> minutes.\nIn this case, you can call `model.evaluate(dataset)` to create a new Summary object.",
  },
  "CONNECT_ML.UNSUPPORTED_EXCEPTION": { message: "<message>" },
  INTERNAL_ERROR: { sqlState: "XX000", message: "<message>" },
  INTERNAL_ERROR_EXECUTOR: { sqlState: "XX000", message: "<message>" },
  INVALID_CONF_VALUE: {
    sqlState: "22022",
    message: "The value '<confValue>' in the config \"<confName>\" is invalid.",
  },
  // Spark raises a bare IllegalArgumentException of this text.
  "INVALID_CONF_VALUE.TIME_ZONE": { message: "Cannot resolve the given timezone." },
  "INVALID_CONF_VALUE.TYPE_MISMATCH": { message: "It should be a/an '<confType>' value." },
  INVALID_CURSOR: { sqlState: "HY109", message: "The cursor is invalid." },
  "INVALID_CURSOR.DISCONNECTED": { message: "The cursor has been disconnected by the server." },
  "INVALID_CURSOR.NOT_REATTACHABLE": { message: "The cursor is not reattachable." },
  "INVALID_CURSOR.POSITION_NOT_AVAILABLE": {
    message: "The cursor position id <responseId> is no longer available at index <index>.",
  },
  "INVALID_CURSOR.POSITION_NOT_FOUND": { message: "The cursor position id <responseId> is not found." },
  INVALID_HANDLE: { sqlState: "HY000", message: "The handle <handle> is invalid." },
  "INVALID_HANDLE.FORMAT": {
    message: "Handle must be an UUID string of the format '00112233-4455-6677-8899-aabbccddeeff'",
  },
  "INVALID_HANDLE.OPERATION_ALREADY_EXISTS": { message: "Operation already exists." },
  "INVALID_HANDLE.OPERATION_NOT_FOUND": { message: "Operation not found." },
  "INVALID_HANDLE.SESSION_CHANGED": {
    message: "The existing Spark server driver instance has restarted. Please reconnect.",
  },
  "INVALID_HANDLE.SESSION_CLOSED": { message: "Session was closed." },
  "INVALID_HANDLE.SESSION_NOT_FOUND": { message: "Session not found." },
  OPERATION_CANCELED: { sqlState: "HY008", message: "Operation has been canceled." },
  SQL_CONF_NOT_FOUND: {
    sqlState: "42K0I",
    message: "The SQL config <sqlConf> cannot be found. Please verify that the config exists.",
  },
  "UNSUPPORTED_FEATURE.SPARKNB": {
    message: "<feature> is not carried out by the bundled cluster of this version. It runs on Apache Spark.",
  },
};
