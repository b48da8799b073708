/**
 * Time zones that engines list under a name of former days, and what the time zone database (IANA, 2025) calls them.
 * Both names mean the same zone.
 */
const FORMERLY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** What a time zone is called today; any other name stays as it is. */
export const zoneToday = (zone: string): string => FORMERLY[zone] ?? zone

/** Time zones to choose from, by today's names in their order. */
export const TIME_ZONES: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone').map(zoneToday).toSorted(), 'UTC']),
]

const FORMER = new Map(Object.entries(FORMERLY).map(([former, today]) => [today, former]))

/** What an engine may still call a time zone; '' where it has the name it always had. */
export const formerZone = (zone: string): string => FORMER.get(zone) ?? ''
