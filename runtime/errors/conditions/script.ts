import type { ConditionRow } from "./row";

/** What is wrong with a SQL script. */
export const scriptConditions: Readonly<Record<string, ConditionRow>> = {
  DUPLICATE_CONDITION_IN_SCOPE: {
    sqlState: "42734",
    message: "Found duplicate condition <condition> in the scope. Please, remove one of them.",
  },
  DUPLICATE_EXCEPTION_HANDLER: { sqlState: "42734", message: "Found duplicate handlers. Please, remove one of them." },
  "DUPLICATE_EXCEPTION_HANDLER.CONDITION": { message: "Found duplicate handlers for the same condition <condition>." },
  "DUPLICATE_EXCEPTION_HANDLER.SQLSTATE": { message: "Found duplicate handlers for the same SQLSTATE <sqlState>." },
  END_LABEL_WITHOUT_BEGIN_LABEL: {
    sqlState: "42K0L",
    message: "End label <endLabel> can not exist without begin label.",
  },
  INVALID_BOOLEAN_STATEMENT: {
    sqlState: "22546",
    message: "Boolean statement is expected in the condition, but <invalidStatement> was found.",
  },
  INVALID_ERROR_CONDITION_DECLARATION: { sqlState: "42K0R", message: "Invalid condition declaration." },
  "INVALID_ERROR_CONDITION_DECLARATION.NOT_AT_START_OF_COMPOUND_STATEMENT": {
    message: "Condition <conditionName> can only be declared at the start of a BEGIN END compound statement.",
  },
  "INVALID_ERROR_CONDITION_DECLARATION.QUALIFIED_CONDITION_NAME": {
    message: "Condition <conditionName> cannot be qualified.",
  },
  "INVALID_ERROR_CONDITION_DECLARATION.SPECIAL_CHARACTER_FOUND": {
    message:
      "Special character found in condition name <conditionName>. Only alphanumeric characters and underscores are allowed.",
  },
  INVALID_HANDLER_DECLARATION: { sqlState: "42K0Q", message: "Invalid handler declaration." },
  "INVALID_HANDLER_DECLARATION.CONDITION_NOT_FOUND": { message: "Condition <condition> not found." },
  "INVALID_HANDLER_DECLARATION.DUPLICATE_CONDITION_IN_HANDLER_DECLARATION": {
    message: "Found duplicate condition <condition> in the handler declaration. Please, remove one of them.",
  },
  "INVALID_HANDLER_DECLARATION.DUPLICATE_SQLSTATE_IN_HANDLER_DECLARATION": {
    message: "Found duplicate sqlState <sqlState> in the handler declaration. Please, remove one of them.",
  },
  "INVALID_HANDLER_DECLARATION.INVALID_CONDITION_COMBINATION": {
    message:
      "Invalid combination of conditions in the handler declaration. SQLEXCEPTION and NOT FOUND cannot be used together with other condition/sqlstate values.",
  },
  "INVALID_HANDLER_DECLARATION.WRONG_PLACE_OF_DECLARATION": {
    message: "Handlers must be declared after variable/condition/cursor declarations, and before other statements.",
  },
  INVALID_LABEL_USAGE: { sqlState: "42K0L", message: "The usage of the label <labelName> is invalid." },
  "INVALID_LABEL_USAGE.DOES_NOT_EXIST": {
    message: "Label was used in the <statementType> statement, but the label does not belong to any surrounding block.",
  },
  "INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND": {
    message: "ITERATE statement cannot be used with a label that belongs to a compound (BEGIN...END) body.",
  },
  "INVALID_LABEL_USAGE.QUALIFIED_LABEL_NAME": { message: "Label cannot be qualified." },
  INVALID_SQLSTATE: {
    sqlState: "428B3",
    message:
      "Invalid SQLSTATE value: '<sqlState>'. SQLSTATE must be exactly 5 characters long and contain only A-Z and 0-9. SQLSTATE must not start with '00', '01', or 'XX'.",
  },
  INVALID_VARIABLE_DECLARATION: { sqlState: "42K0M", message: "Invalid variable declaration." },
  "INVALID_VARIABLE_DECLARATION.NOT_ALLOWED_IN_SCOPE": {
    message: "Declaration of the variable <varName> is not allowed in this scope.",
  },
  "INVALID_VARIABLE_DECLARATION.ONLY_AT_BEGINNING": {
    message: "Variable <varName> can only be declared at the beginning of the compound.",
  },
  "INVALID_VARIABLE_DECLARATION.QUALIFIED_LOCAL_VARIABLE": {
    message:
      "The variable <varName> must be declared without a qualifier, as qualifiers are not allowed for local variable declarations.",
  },
  "INVALID_VARIABLE_DECLARATION.REPLACE_LOCAL_VARIABLE": {
    message: "The variable <varName> does not support DECLARE OR REPLACE, as local variables cannot be replaced.",
  },
  LABELS_MISMATCH: { sqlState: "42K0L", message: "Begin label <beginLabel> does not match the end label <endLabel>." },
  LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS: {
    sqlState: "42K0L",
    message: "The label or FOR variable <label> already exists. Choose another name or rename the existing one.",
  },
  SQL_SCRIPT_IN_EXECUTE_IMMEDIATE: {
    sqlState: "07501",
    message:
      "SQL Scripts in EXECUTE IMMEDIATE commands are not allowed. Please ensure that the SQL query provided (<sqlString>) is not SQL Script. Make sure the sql_string is a well-formed SQL statement and does not contain BEGIN and END.",
  },
  "UNSUPPORTED_FEATURE.CONTINUE_EXCEPTION_HANDLER": {
    message: "CONTINUE exception handler is not supported. Use EXIT handler.",
  },
  "UNSUPPORTED_FEATURE.SQL_CURSOR": {
    message: "SQL cursor operations (DECLARE CURSOR, OPEN, FETCH, CLOSE) are not supported.",
  },
  "UNSUPPORTED_FEATURE.SQL_SCRIPTING_DROP_TEMPORARY_VARIABLE": {
    message:
      "DROP TEMPORARY VARIABLE is not supported within SQL scripts. To bypass this, use `EXECUTE IMMEDIATE 'DROP TEMPORARY VARIABLE ...'` .",
  },
};
