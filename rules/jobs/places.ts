const list = (names: string): readonly string[] => names.split(',').map((name) => name.trim())

/**
 * Where postings say that the job is: countries, regions, and cities with much hiring. A place that is missing here
 * counts as the job's area.
 */
export const places: readonly string[] = list(`
  africa, america, apac, asia, benelux, cee, dach, emea, eu, europe, latam, mena, nordics, north america, uk, us, usa, worldwide,
  argentina, australia, austria, belgium, brazil, bulgaria, canada, chile, china, colombia, croatia, cyprus, czech republic, czechia, denmark,
  egypt, england, estonia, finland, france, germany, greece, hungary, india, indonesia, ireland, israel, italy, japan, kenya, korea, latvia,
  lithuania, luxembourg, malaysia, malta, mexico, morocco, netherlands, new zealand, nigeria, norway, pakistan, peru, philippines, poland,
  portugal, romania, saudi arabia, scotland, serbia, singapore, slovakia, slovenia, south africa, spain, sweden, switzerland, taiwan, thailand,
  turkey, ukraine, united arab emirates, united kingdom, united states, vietnam, wales, flanders, bavaria, catalonia, ontario, california, texas,
  aberdeen, amsterdam, ankara, antwerp, athens, atlanta, auckland, austin, bangalore, bangkok, barcelona, basel, beijing, belfast, belgrade,
  bengaluru, bergen, berlin, bern, bilbao, birmingham, bogota, bogotá, bologna, bonn, bordeaux, boston, bratislava, bremen, brighton, brisbane,
  bristol, brno, brussels, bucharest, budapest, buenos aires, cairo, cambridge, cape town, cardiff, casablanca, chennai, chicago, cluj,
  cologne, copenhagen, cork, dallas, delhi, denver, dortmund, dresden, dubai, dublin, düsseldorf, edinburgh, eindhoven, espoo, essen, florence,
  frankfurt, galway, gdańsk, gdansk, geneva, genoa, ghent, glasgow, gothenburg, göteborg, graz, guadalajara, gurgaon, haifa, hamburg, hanoi,
  hasselt, helsinki, ho chi minh city, hong kong, houston, huntsville, hyderabad, innsbruck, istanbul, jakarta, johannesburg, karlsruhe, katowice,
  kaunas, köln, krakow, kraków, kuala lumpur, kyiv, lagos, lausanne, leeds, leipzig, leuven, lille, lima, linz, lisbon, liverpool, ljubljana,
  lodz, london, los angeles, louisville, lund, luxembourg, lyon, madrid, malmö, manchester, manila, mannheim, marseille, medellín, melbourne,
  mexico city, miami, milan, minneapolis, montreal, mumbai, munich, münchen, nagoya, nairobi, nantes, naples, new delhi, new york, newcastle,
  nicosia, noida, nottingham, nuremberg, odense, oslo, osaka, oxford, paris, perth, philadelphia, pittsburgh, portland, porto, poznań,
  prague, pune, raleigh, reykjavik, riga, rome, rotterdam, salt lake city, salzburg, san diego, san francisco, san jose, santiago,
  são paulo, sao paulo, sapporo, seattle, seoul, seville, shanghai, sheffield, shenzhen, sofia, stockholm, strasbourg, stuttgart, sydney, taipei,
  tallinn, tampere, tartu, tel aviv, thessaloniki, the hague, tokyo, toronto, toulouse, trieste, trondheim, turin, turku, utrecht, valencia,
  vancouver, vienna, vilnius, warsaw, washington, wellington, wrocław, wroclaw, york, zagreb, zaragoza, zurich, zürich
`)
