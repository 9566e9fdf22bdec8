import type { JoinType, UnresolvedPlan } from "../../../plan/unresolved/index";
import {
  type AsOfJoin,
  type Join,
  type LateralJoin,
  type NearestByJoin,
  type SetOperation,
  SetOperation_SetOpType as SetType,
  Join_JoinType as Type,
  type Zip,
} from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { invalidPlan, required } from "../invalid-plan";

const joinTypes: Partial<Record<Type, JoinType>> = {
  [Type.INNER]: "inner",
  [Type.FULL_OUTER]: "full_outer",
  [Type.LEFT_OUTER]: "left_outer",
  [Type.RIGHT_OUTER]: "right_outer",
  [Type.LEFT_ANTI]: "left_anti",
  [Type.LEFT_SEMI]: "left_semi",
  [Type.CROSS]: "cross",
};

function joinType(type: Type): JoinType {
  const known = joinTypes[type];
  if (known) return known;
  throw invalidPlan("INVALID_ENUM", {
    fullName: "spark.connect.Join.JoinType",
    name: Type[type] ?? "UNRECOGNIZED",
    number: String(type),
  });
}

export function join(message: Join, to: Conversion): UnresolvedPlan {
  const using = message.usingColumns;
  if (using.length > 0 && message.joinCondition) {
    throw invalidPlan("USING_COLUMNS_OR_JOIN_CONDITION_SET_IN_JOIN");
  }
  return {
    kind: "Join",
    left: to.relation(required(message.left, "spark.connect.Join", "left")),
    right: to.relation(required(message.right, "spark.connect.Join", "right")),
    type: joinType(message.joinType),
    ...(message.joinCondition && { condition: to.expression(message.joinCondition) }),
    ...(using.length > 0 && { using }),
  };
}

export const lateralJoin = (message: LateralJoin, to: Conversion): UnresolvedPlan => ({
  kind: "LateralJoin",
  left: to.relation(required(message.left, "spark.connect.LateralJoin", "left")),
  right: to.relation(required(message.right, "spark.connect.LateralJoin", "right")),
  type: joinType(message.joinType),
  ...(message.joinCondition && { condition: to.expression(message.joinCondition) }),
});

export function asOfJoin(message: AsOfJoin, to: Conversion): UnresolvedPlan {
  const name = "spark.connect.AsOfJoin";
  return {
    kind: "AsOfJoin",
    left: to.relation(required(message.left, name, "left")),
    right: to.relation(required(message.right, name, "right")),
    leftAsOf: to.expression(required(message.leftAsOf, name, "left_as_of")),
    rightAsOf: to.expression(required(message.rightAsOf, name, "right_as_of")),
    type: message.joinType,
    ...(message.joinExpr && { condition: to.expression(message.joinExpr) }),
    ...(message.usingColumns.length > 0 && { using: message.usingColumns }),
    ...(message.tolerance && { tolerance: to.expression(message.tolerance) }),
    allowExactMatches: message.allowExactMatches,
    direction: message.direction,
  };
}

export function nearestByJoin(message: NearestByJoin, to: Conversion): UnresolvedPlan {
  const name = "spark.connect.NearestByJoin";
  return {
    kind: "NearestByJoin",
    left: to.relation(required(message.left, name, "left")),
    right: to.relation(required(message.right, name, "right")),
    ranking: to.expression(required(message.rankingExpression, name, "ranking_expression")),
    count: message.numResults,
    type: message.joinType,
    mode: message.mode,
    direction: message.direction,
  };
}

export const zip = (message: Zip, to: Conversion): UnresolvedPlan => ({
  kind: "Zip",
  left: to.relation(required(message.left, "spark.connect.Zip", "left")),
  right: to.relation(required(message.right, "spark.connect.Zip", "right")),
});

const operations: Partial<Record<SetType, "union" | "intersect" | "except">> = {
  [SetType.UNION]: "union",
  [SetType.INTERSECT]: "intersect",
  [SetType.EXCEPT]: "except",
};

export function setOperation(message: SetOperation, to: Conversion): UnresolvedPlan {
  if (!message.leftInput || !message.rightInput) throw invalidPlan("SET_OPERATION_MUST_HAVE_TWO_INPUTS");
  const operation = operations[message.setOpType];
  if (!operation) {
    throw invalidPlan("INVALID_ENUM", {
      fullName: "spark.connect.SetOperation.SetOpType",
      name: SetType[message.setOpType] ?? "UNRECOGNIZED",
      number: String(message.setOpType),
    });
  }
  if (operation !== "union" && message.byName) {
    throw invalidPlan(`${operation.toUpperCase()}_DOES_NOT_SUPPORT_UNION_BY_NAME`);
  }
  if (message.allowMissingColumns && !message.byName) {
    throw invalidPlan("UNION_BY_NAME_ALLOW_MISSING_COL_REQUIRES_BY_NAME");
  }
  return {
    kind: "SetOperation",
    operation,
    left: to.relation(message.leftInput),
    right: to.relation(message.rightInput),
    isAll: message.isAll ?? false,
    ...(message.byName && { byName: true }),
    ...(message.allowMissingColumns && { allowMissingColumns: true }),
  };
}
