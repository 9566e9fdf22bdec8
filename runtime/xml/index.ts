export { readXml, XmlError } from "./read-xml";
export { textOf, type XmlElement, type XmlNode } from "./xml-node";
export { evaluateXPath } from "./xpath/evaluate";
export { type PathNode, pathDocument } from "./xpath/node";
export { parseXPath, type XPath, XPathError } from "./xpath/parse-xpath";
export { asBoolean, asNumber, asText, isNodes, type XPathValue } from "./xpath/value";
