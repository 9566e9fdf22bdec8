/** The id under which clients call what belongs to no model. */
export const helperId = "______ML_CONNECT_HELPER______";
