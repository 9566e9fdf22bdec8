/** What Java calls zones in short: `STANDARD/DAYLIGHT ZONE…`, or one name for all of the year. The others are called so by JavaScript, too. */
const table = `
ACST Australia/Darwin
ACST/ACDT Australia/Adelaide Australia/Broken_Hill
ACT America/Eirunepe America/Rio_Branco
ACWST Australia/Eucla
AEST Australia/Brisbane Australia/Lindeman
AEST/AEDT Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney
AFT Asia/Kabul
ALMT Asia/Almaty
AMT America/Boa_Vista America/Campo_Grande America/Cuiaba America/Manaus America/Porto_Velho Asia/Yerevan
ANAT Asia/Anadyr
AQTT Asia/Aqtau Asia/Aqtobe
ART America/Argentina/La_Rioja America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Buenos_Aires America/Catamarca America/Cordoba America/Jujuy America/Mendoza
AST Asia/Aden Asia/Baghdad Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Riyadh
AWST Antarctica/Casey Australia/Perth
AZOT/AZOST Atlantic/Azores
AZT Asia/Baku
BDT Asia/Dhaka
BNT Asia/Brunei
BOT America/La_Paz
BRT America/Araguaina America/Bahia America/Belem America/Fortaleza America/Maceio America/Recife America/Santarem America/Sao_Paulo
BST Pacific/Bougainville
BTT Asia/Thimphu
CAT Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Juba Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo
CCT Indian/Cocos
CET Africa/Algiers Africa/Tunis
CET/CEST Africa/Ceuta Arctic/Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich
CHAST/CHADT Pacific/Chatham
CHUT Pacific/Truk
CKT Pacific/Rarotonga
CLT Antarctica/Palmer
CLT/CLST America/Santiago
COT America/Bogota
CST Asia/Macau Asia/Shanghai Asia/Taipei
CST/CDT America/Havana
CVT Atlantic/Cape_Verde
CXT Indian/Christmas
ChST Pacific/Guam Pacific/Saipan
DAVT Antarctica/Davis
DDUT Antarctica/DumontDUrville
EAST/EASST Pacific/Easter
EAT Africa/Addis_Ababa Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro Indian/Mayotte
ECT America/Guayaquil
EET Africa/Tripoli Asia/Amman Asia/Damascus Europe/Kaliningrad
EET/EEST Africa/Cairo Asia/Beirut Asia/Famagusta Asia/Gaza Asia/Hebron Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kiev Europe/Mariehamn Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius
EGT/EGST America/Scoresbysund
FJT Pacific/Fiji
FKT Atlantic/Stanley
FNT America/Noronha
GALT Pacific/Galapagos
GAMT Pacific/Gambier
GET Asia/Tbilisi
GFT America/Cayenne
GILT Pacific/Tarawa
GMT/BST Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London
GMT/CEST Antarctica/Troll
GMT/IST Europe/Dublin
GST Asia/Dubai Asia/Muscat Atlantic/South_Georgia
GYT America/Guyana
HKT Asia/Hong_Kong
HOVT Asia/Hovd
ICT Asia/Bangkok Asia/Phnom_Penh Asia/Saigon Asia/Vientiane
IOT Indian/Chagos
IRKT Asia/Irkutsk
IRST Asia/Tehran
IST Asia/Calcutta Asia/Colombo
IST/IDT Asia/Jerusalem
JST Asia/Tokyo
KGT Asia/Bishkek
KOST Pacific/Kosrae
KRAT Asia/Krasnoyarsk Asia/Novokuznetsk
KST Asia/Pyongyang Asia/Seoul
LHST/LHDT Australia/Lord_Howe
LINT Pacific/Kiritimati
MAGT Asia/Magadan
MART Pacific/Marquesas
MAWT Antarctica/Mawson
MHT Pacific/Kwajalein Pacific/Majuro
MMT Asia/Rangoon
MSK Europe/Kirov Europe/Minsk Europe/Moscow Europe/Simferopol Europe/Volgograd
MST America/Dawson America/Hermosillo America/Mazatlan America/Whitehorse
MUT Indian/Mauritius
MVT Indian/Maldives
MYT Asia/Kuala_Lumpur Asia/Kuching
NCT Pacific/Noumea
NFT/NFST Pacific/Norfolk
NOVT Asia/Novosibirsk
NPT Asia/Katmandu
NRT Pacific/Nauru
NST/NDT America/St_Johns
NUT Pacific/Niue
NZST/NZDT Antarctica/McMurdo Pacific/Auckland
OMST Asia/Omsk
ORAT Asia/Oral
PET America/Lima
PETT Asia/Kamchatka
PGT Pacific/Port_Moresby
PHOT Pacific/Enderbury
PKT Asia/Karachi
PMST/PMDT America/Miquelon
PONT Pacific/Ponape
PST Asia/Manila Pacific/Pitcairn
PWT Pacific/Palau
PYT/PYST America/Asuncion
QOST Asia/Qostanay
QYZT Asia/Qyzylorda
RET Indian/Reunion
ROTT Antarctica/Rothera
SAKT Asia/Sakhalin
SAMT Europe/Samara
SAST Africa/Johannesburg Africa/Maseru Africa/Mbabane
SBT Pacific/Guadalcanal
SCT Indian/Mahe
SGT Asia/Singapore
SRET Asia/Srednekolymsk
SRT America/Paramaribo
SST Pacific/Midway Pacific/Pago_Pago
SYOT Antarctica/Syowa
TAHT Pacific/Tahiti
TFT Indian/Kerguelen
TJT Asia/Dushanbe
TKT Pacific/Fakaofo
TLT Asia/Dili
TMT Asia/Ashgabat
TOT Pacific/Tongatapu
TRT Europe/Istanbul
TVT Pacific/Funafuti
ULAT Asia/Ulaanbaatar
UYT America/Montevideo
UZT Asia/Samarkand Asia/Tashkent
VET America/Caracas
VLAT Asia/Ust-Nera Asia/Vladivostok
VOST Antarctica/Vostok
VUT Pacific/Efate
WAKT Pacific/Wake
WAT Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo Africa/Windhoek
WEST Africa/Casablanca Africa/El_Aaiun
WET/WEST Atlantic/Canary Atlantic/Faeroe Atlantic/Madeira Europe/Lisbon
WFT Pacific/Wallis
WGT/WGST America/Godthab
WIB Asia/Jakarta Asia/Pontianak
WIT Asia/Jayapura
WITA Asia/Makassar
WSST Pacific/Apia
XJT Asia/Urumqi
YAKT Asia/Chita Asia/Khandyga Asia/Yakutsk
YEKT Asia/Yekaterinburg
`;

interface ShortNames {
  readonly standard: string;
  readonly daylight: string;
}

export const zoneShortNames: ReadonlyMap<string, ShortNames> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [names, ...zones] = line.split(" ") as [string, ...string[]];
      const [standard, daylight = standard] = names.split("/") as [string, string?];
      return zones.map((zone) => [zone, { standard, daylight }] as const);
    }),
);
