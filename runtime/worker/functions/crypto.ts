import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { RaisedError } from "../../protocol/worker-messages";
import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

export const cryptoFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_hmac", ["BLOB", "BLOB", "VARCHAR"], "BLOB", hmac),
  scalarFunction("spark_aes_encrypt", ["BLOB", "BLOB", "VARCHAR", "VARCHAR", "BLOB", "BLOB"], "BLOB", encrypt),
  scalarFunction("spark_aes_decrypt", ["BLOB", "BLOB", "VARCHAR", "VARCHAR", "BLOB"], "BLOB", decrypt),
];

const hmacAlgorithms: Readonly<Record<string, string>> = {
  "SHA-224": "sha224",
  "SHA-256": "sha256",
  "SHA-384": "sha384",
  "SHA-512": "sha512",
  "SHA-1": "sha1",
  MD5: "md5",
};

function hmac(key: Uint8Array, message: Uint8Array, algorithm: string): Uint8Array {
  const name = hmacAlgorithms[algorithm.toUpperCase()];
  if (!name)
    throw invalid("HMAC_ALGORITHM", { functionName: "`hmac`", parameter: "`algorithm`", algorithm: `'${algorithm}'` });
  return createHmac(name, key).update(message).digest();
}

type Mode = "ECB" | "CBC" | "GCM";
const ivLengths: Readonly<Record<Mode, number>> = { ECB: 0, CBC: 16, GCM: 12 };
const tagLength = 16;

function modeOf(mode: string, padding: string): Mode {
  const name = mode.toUpperCase();
  const pad = padding.toUpperCase();
  const isKnown =
    name === "GCM"
      ? pad === "NONE" || pad === "DEFAULT"
      : (name === "ECB" || name === "CBC") && (pad === "PKCS" || pad === "DEFAULT");
  if (isKnown) return name as Mode;
  throw new RaisedCondition(
    "UNSUPPORTED_FEATURE.AES_MODE",
    { mode, padding, functionName: "`aes_encrypt`/`aes_decrypt`" },
    "SparkRuntimeException",
  );
}

const cipherName = (mode: Mode, key: Uint8Array) => `aes-${key.length * 8}-${mode.toLowerCase()}`;

function checkKey(key: Uint8Array): void {
  if ([16, 24, 32].includes(key.length)) return;
  throw invalid("AES_KEY_LENGTH", {
    parameter: "`key`",
    functionName: "`aes_encrypt`/`aes_decrypt`",
    actualLength: `${key.length}`,
  });
}

/** The initialisation vector, the cipher text and, of GCM, the tag. */
function encrypt(
  text: Uint8Array,
  key: Uint8Array,
  modeName: string,
  padding: string,
  givenIv: Uint8Array,
  aad: Uint8Array,
): Uint8Array {
  const mode = modeOf(modeName, padding);
  checkKey(key);
  if (givenIv.length && mode === "ECB")
    throw new RaisedCondition(
      "UNSUPPORTED_FEATURE.AES_MODE_IV",
      { mode, functionName: "`aes_encrypt`" },
      "SparkRuntimeException",
    );
  if (aad.length && mode !== "GCM")
    throw new RaisedCondition(
      "UNSUPPORTED_FEATURE.AES_MODE_AAD",
      { mode, functionName: "`aes_encrypt`" },
      "SparkRuntimeException",
    );
  if (givenIv.length && givenIv.length !== ivLengths[mode])
    throw invalid("AES_IV_LENGTH", {
      mode,
      parameter: "`iv`",
      functionName: "`aes_encrypt`",
      actualLength: `${givenIv.length}`,
    });
  const iv = givenIv.length ? givenIv : randomBytes(ivLengths[mode]);
  if (mode !== "GCM") {
    const cipher = createCipheriv(cipherName(mode, key), key, mode === "ECB" ? null : iv);
    return Buffer.concat([iv, cipher.update(text), cipher.final()]);
  }
  const cipher = createCipheriv(cipherName(mode, key) as "aes-128-gcm", key, iv);
  cipher.setAAD(aad);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(bytes: Uint8Array, key: Uint8Array, modeName: string, padding: string, aad: Uint8Array): Uint8Array {
  const mode = modeOf(modeName, padding);
  checkKey(key);
  if (aad.length && mode !== "GCM")
    throw new RaisedCondition(
      "UNSUPPORTED_FEATURE.AES_MODE_AAD",
      { mode, functionName: "`aes_decrypt`" },
      "SparkRuntimeException",
    );
  const iv = bytes.subarray(0, ivLengths[mode]);
  const text = bytes.subarray(iv.length);
  try {
    if (mode !== "GCM") {
      const decipher = createDecipheriv(cipherName(mode, key), key, mode === "ECB" ? null : iv);
      return Buffer.concat([decipher.update(text), decipher.final()]);
    }
    const decipher = createDecipheriv(cipherName(mode, key) as "aes-128-gcm", key, iv);
    decipher.setAAD(aad);
    decipher.setAuthTag(text.subarray(text.length - tagLength));
    return Buffer.concat([decipher.update(text.subarray(0, text.length - tagLength)), decipher.final()]);
  } catch (error) {
    throw invalid("AES_CRYPTO_ERROR", {
      parameter: "`expr`, `key`",
      functionName: "`aes_encrypt`/`aes_decrypt`",
      detailMessage: error instanceof Error ? error.message : String(error),
    });
  }
}

const invalid = (condition: string, parameters: RaisedError["parameters"]) =>
  new RaisedCondition(`INVALID_PARAMETER_VALUE.${condition}`, parameters, "SparkRuntimeException");
