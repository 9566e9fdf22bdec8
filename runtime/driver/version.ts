/** The Spark release whose behaviour and protocol this driver has. */
export const sparkVersion = "4.3.0";
