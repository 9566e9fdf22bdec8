export interface SourceOption {
  readonly name: string;
  readonly about: string;
  /** Absent: for reading and writing. */
  readonly use?: "read" | "write";
}

export interface SourceFormat {
  readonly about: string;
  readonly options: readonly SourceOption[];
}

const rows = (text: string): SourceOption[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", use = "", ...about] = line.trim().split(" ");
      return { name, about: about.join(" "), ...(use === "r" ? { use: "read" } : use === "w" ? { use: "write" } : {}) };
    });

/** Of every file format; the second word is r(ead), w(rite) or b(oth). */
const anyFiles = rows(`
  pathGlobFilter r only files whose names match a pattern
  recursiveFileLookup r files of all sub-folders, without partition columns
  modifiedBefore r only files changed before a time
  modifiedAfter r only files changed after a time
  ignoreMissingFiles r goes on when a file has gone
  ignoreCorruptFiles r goes on when a file cannot be read
`);

const texts = rows(`
  encoding b the character set; default UTF-8
  lineSep b what ends a line
  compression w none, gzip, bzip2, lz4, snappy or deflate
`);

const temporals = rows(`
  dateFormat b pattern of dates; default yyyy-MM-dd
  timestampFormat b pattern of timestamps
  timestampNTZFormat b pattern of timestamps without a zone
  timeZone b zone of timestamps that name none
  locale b language of names of months and days
`);

const records = rows(`
  mode r PERMISSIVE, DROPMALFORMED or FAILFAST
  columnNameOfCorruptRecord r the column that takes records that cannot be read
  samplingRatio r share of the rows that types are inferred from
  multiLine r one record may span lines
`);

/** Spark's own data sources and the options that it documents for each. */
export const sourceOptions: Readonly<Record<string, SourceFormat>> = {
  csv: {
    about: "text with separated values",
    options: [
      ...rows(`
        header b the first line has the names; default false
        inferSchema r finds the types by reading the data; default false
        sep b what stands between values; default a comma
        quote b what values may stand in; default "
        escape b what makes a quote in a value plain; default \\
        nullValue b text that stands for null
        emptyValue b text that stands for an empty string
        comment r lines that begin with it are left out
        nanValue r text that stands for not-a-number; default NaN
        positiveInf r text that stands for infinity; default Inf
        negativeInf r text that stands for minus infinity; default -Inf
        ignoreLeadingWhiteSpace b leaves out spaces before values
        ignoreTrailingWhiteSpace b leaves out spaces behind values
        enforceSchema r takes a given schema by position, whatever the header says
        preferDate r infers dates before timestamps
        maxColumns r most columns of a record; default 20480
        maxCharsPerColumn r most characters of a value; default no limit
        charToEscapeQuoteEscaping b escapes the escape character
        unescapedQuoteHandling r what to do with a quote inside an unquoted value
        quoteAll w quotes every value
        escapeQuotes w quotes values that hold quotes; default true
      `),
      ...records,
      ...temporals,
      ...texts,
      ...anyFiles,
    ],
  },
  json: {
    about: "one JSON value a line",
    options: [
      ...rows(`
        primitivesAsString r reads every value as text
        prefersDecimal r infers decimals before doubles
        allowComments r takes comments of Java's kind
        allowUnquotedFieldNames r takes names without quotes
        allowSingleQuotes r takes single quotes; default true
        allowNumericLeadingZeros r takes 00012
        allowBackslashEscapingAnyCharacter r takes a back-slash before any character
        allowUnquotedControlChars r takes control characters in strings
        allowNonNumericNumbers r takes NaN and Infinity; default true
        dropFieldIfAllNull r leaves out fields that are always null
        singleVariantColumn r reads each record as one VARIANT of this name
        ignoreNullFields w leaves out nulls; default true
      `),
      ...records,
      ...temporals,
      ...texts,
      ...anyFiles,
    ],
  },
  parquet: {
    about: "columns with types, compressed",
    options: [
      ...rows(`
        mergeSchema r takes the columns of all files together
        datetimeRebaseMode r EXCEPTION, CORRECTED or LEGACY
        int96RebaseMode r EXCEPTION, CORRECTED or LEGACY
        compression w snappy, gzip, zstd, lz4, brotli, uncompressed or none
      `),
      ...anyFiles,
    ],
  },
  orc: {
    about: "columns with types",
    options: [
      ...rows(`
        mergeSchema r takes the columns of all files together
        compression w snappy, zlib, lzo, zstd, lz4 or none
      `),
      ...anyFiles,
    ],
  },
  text: {
    about: "one column, a row a line",
    options: [...rows("wholetext r one row a file"), ...texts, ...anyFiles],
  },
  xml: {
    about: "a row an element",
    options: [
      ...rows(`
        rowTag b the element of a row
        rootTag w the element around all rows
        attributePrefix b before names of attributes; default _
        valueTag b the name of text beside attributes; default _VALUE
        excludeAttribute r leaves out attributes
        rowValidationXSDPath r a schema that rows must fit
        ignoreNamespace r leaves out prefixes of names
        inferSchema r finds the types by reading the data; default true
        nullValue b text that stands for null
        arrayElementName w the element of an array's items
        declaration w what stands in <?xml …?>
      `),
      ...records,
      ...temporals,
      ...texts,
      ...anyFiles,
    ],
  },
  jdbc: {
    about: "a table of a database",
    options: rows(`
      url b jdbc:subprotocol:subname
      dbtable b the table, or a subquery in parentheses
      query r a query in the place of a table
      driver b the class of the driver
      user b name to log in with
      password b password to log in with
      partitionColumn r the column by which reading is parted
      lowerBound r where its first part begins
      upperBound r where its last part ends
      numPartitions b most connections at a time
      fetchsize r rows a round trip
      queryTimeout b seconds
      pushDownPredicate r lets the database filter; default true
      customSchema r types of columns as DDL
      batchsize w rows an INSERT
      truncate w empties a table in the place of dropping it
      createTableOptions w behind CREATE TABLE
      createTableColumnTypes w types of columns as DDL
      isolationLevel w of transactions
    `),
  },
};
