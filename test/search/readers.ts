/** What readers of news type, by what they look for: what comes first, in order, and what must not be found. */
export interface Searches {
  kind: string;
  searches: [query: string, first: string[], never: string[]][];
}

const meeting = (slug: string) => `meeting/${slug}`;
const statement = (slug: string) => `statement/${slug}`;
const official = (slug: string) => `official/${slug}`;
const topic = (slug: string) => `topic/${slug}`;
const agreement = (slug: string) => `agreement/${slug}`;
const position = (slug: string) => `position/${slug}`;

const egypt = "country/EG";
const iraq = "country/IQ";
const iran = "country/IR";
const saudi = "country/SA";
const jordan = "country/JO";
const britain = "country/GB";
const america = "country/US";
const libya = "country/LY";
const lebanon = "country/LB";
const yemen = "country/YE";
const syria = "country/SY";
const palestine = "country/PS";
const israel = "country/IL";
const union = "organization/EU";
const coalition = "organization/COALITION";

const tehran = meeting("momeni-shammari-tehran-2024");
const momeniVisit = meeting("momeni-visit-to-iraq-2025");
const cairo2021 = meeting("tawfik-ghanimi-cairo-2021");
const cairoJordan = meeting("egypt-jordan-interior-ministers-cairo");
const european = meeting("tawfik-de-kerchove-2019");
const casson = meeting("abdel-ghaffar-receives-casson-2015");
const beecroft = meeting("abdel-ghaffar-receives-beecroft-2015");
const summit = meeting("baghdad-summit-august-2021");
const tripartite = meeting("baghdad-tripartite-summit-2021");
const riyadh = meeting("kadhimi-visit-to-riyadh-2021");
const khalidVisit = meeting("khalid-bin-salman-visit-to-baghdad-2021");
const ghanimiTalks = meeting("ghanimi-prince-abdulaziz-baghdad-2021");
const kadhimiReceives = meeting("kadhimi-receives-prince-abdulaziz-2021");
const princeVisit = meeting("prince-abdulaziz-visit-to-baghdad-2021");
const arajiMeeting = meeting("prince-abdulaziz-araji-2021");
const sisiReceives = meeting("sisi-receives-iraqi-defence-minister-2021");
const mediated = meeting("saudi-iranian-talks-iraqi-mediation");
const council = agreement("saudi-iraqi-coordination-council");
const crossing = agreement("jadidat-arar-crossing");
const memorandum = agreement("iran-iraq-memorandum-of-understanding-2023");
const licences = agreement("iran-iraq-driving-licences-memorandum");

export const readers: Searches[] = [
  {
    kind: "when it was",
    searches: [
      ["September 2021", [princeVisit], [summit, tehran, european, riyadh]],
      ["4 September 2021", [princeVisit], [summit, cairo2021]],
      ["August 2021", [summit], [princeVisit, tripartite, riyadh]],
      ["June 2015", [casson, beecroft], [tripartite, cairoJordan]],
      ["November 2024", [tehran], [crossing, momeniVisit, cairoJordan]],
      ["March 2021 Riyadh", [riyadh], [khalidVisit, tripartite]],
      ["22 February 2025", [momeniVisit], [tehran]],
      ["Kerchove 2019", [european], [cairo2021]],
      ["2016 Jordan", [cairoJordan], [tripartite, european]],
      ["سبتمبر 2021", [princeVisit], [summit, tehran, european]],
      ["أيلول 2021", [princeVisit], [summit, tehran]],
      ["آب 2021", [summit], [princeVisit, tripartite]],
      ["٢٨ أغسطس", [summit], [cairo2021, sisiReceives]],
      ["حزيران 2021", [tripartite], [summit, casson]],
      ["آذار 2021", [riyadh], [khalidVisit]],
      ["أيار ٢٠٢١", [khalidVisit], [riyadh]],
      ["تشرين الثاني 2024", [tehran], [momeniVisit]],
      ["شباط 2025", [momeniVisit], [tehran]],
      ["مباحثات 2024", [tehran], [cairo2021, summit]],
      ["مصر 2019", [european], [cairo2021, casson]],
    ],
  },
  {
    kind: "what was said",
    searches: [
      ["student exchange", [topic("training"), tehran], [european]],
      ["police academy", [statement("jordanian-interior-minister-asks-for-police-training"), cairoJordan], [european]],
      ["driving licences", [topic("driving-licences"), licences], [cairo2021, crossing]],
      ["sabotage", [statement("abdel-ghaffar-reports-arrests-of-cells-2015"), beecroft], [casson, cairo2021]],
      ["culture of violence", [statement("tawfik-warns-of-safe-havens-2019"), european], [cairo2021]],
      ["hotspots", [statement("de-kerchove-seeks-wider-cooperation-2019"), european], [casson]],
      ["Arab security", [], [tehran]],
      ["internal borders", [statement("momeni-on-border-security-2024"), tehran], [kadhimiReceives]],
      ["good neighbourliness", [summit], [tripartite, cairo2021]],
      ["pivotal role", [statement("beecroft-stresses-egyptian-role-2015"), beecroft], [casson]],
      ["strategic aim", [statement("abdulaziz-names-strategic-aim-2021"), ghanimiTalks], [riyadh]],
      ["أكاديمية الشرطة", [statement("jordanian-interior-minister-asks-for-police-training"), cairoJordan], [european]],
      ["تبادل الطلاب", [topic("training"), tehran], [european]],
      ["رخص القيادة", [topic("driving-licences"), licences], [crossing, cairo2021]],
      ["بؤر التوتر", [statement("de-kerchove-seeks-wider-cooperation-2019"), european], [beecroft]],
      ["ملاذات آمنة", [topic("terrorist-safe-havens")], [cairo2021]],
      ["زوار الأربعين", [], [cairo2021, summit]],
      ["استراتيجية استباقية", [statement("tawfik-presents-proactive-strategy-2019")], [casson]],
      ["الأمن العربي", [], [tehran]],
      ["دول الجوار", [statement("momeni-on-border-security-2024")], [princeVisit]],
      ["حسن الجوار", [topic("sovereignty-and-non-interference"), summit], [casson]],
      ["دورها المحوري", [statement("beecroft-stresses-egyptian-role-2015"), beecroft], [casson]],
      ["هدف استراتيجي", [statement("abdulaziz-names-strategic-aim-2021"), ghanimiTalks], [riyadh]],
      ["تفعيل الاتفاقيات", [], [casson]],
      ["جرائم إسرائيل", [statement("momeni-values-iraqi-stance-on-israel-2024"), tehran], [tripartite]],
    ],
  },
  {
    kind: "a party by its code, abbreviation or adjective",
    searches: [
      ["UK", [britain], [america, union]],
      ["U.K. ambassador", [official("john-casson")], [official("stephen-beecroft")]],
      ["GB", [britain], [jordan]],
      ["USA", [america], [saudi, britain]],
      ["U.S.", [america], [iraq, britain]],
      ["US ambassador Egypt", [official("stephen-beecroft"), position("american-ambassador-to-egypt")], [casson]],
      ["KSA", [saudi], [iran, america]],
      ["EU", [union], [official("eskandar-momeni"), egypt]],
      ["Libyan", [libya], [cairo2021]],
      ["Israeli", [israel], [cairo2021]],
      ["Palestinian", [palestine], [cairo2021, riyadh]],
      ["Syrian", [syria], [tehran]],
      ["Britain Egypt", [], [beecroft, tehran]],
      ["Kingdom of Saudi Arabia Iraq", [], [cairo2021, tehran]],
      ["ليبي", [libya], [lebanon, tehran]],
      ["لبنانية", [lebanon], [libya]],
      ["إسرائيلي", [israel], [cairo2021]],
      ["يمنية", [yemen], [tehran]],
      ["سعودية", [saudi], [syria]],
      ["أميركي", [america], [iraq]],
      ["بريطانيا ومصر", [], [beecroft, tehran]],
      ["التحالف الدولي", [coalition], [union]],
    ],
  },
  {
    kind: "Arabic words with particles",
    searches: [
      ["ومصر", [egypt], [tehran]],
      ["بمصر", [egypt], [tehran]],
      ["لمصر", [egypt], [tehran]],
      ["وبغداد", [], [cairo2021, european]],
      ["العراق ومصر", [], [tehran, casson, egypt]],
      ["العراق وإيران", [], [cairo2021, princeVisit, official("eskandar-momeni")]],
      ["مصر والأردن", [], [tehran, european]],
      ["السعودية وإيران", [], [cairo2021]],
      ["لقاء بالقاهرة", [], [tehran, summit]],
      ["زيارة للرياض", [riyadh], [momeniVisit]],
      ["وقاسم الأعرجي", [official("qasim-al-araji"), arajiMeeting], [official("mustafa-al-kadhimi")]],
      ["ومؤمني", [official("eskandar-momeni")], [official("othman-al-ghanimi")]],
      ["لكاسون", [official("john-casson")], [official("stephen-beecroft")]],
      ["وبريطانيا", [britain], [america]],
      ["بتهريب المخدرات", [topic("drug-trafficking")], [casson]],
      ["كوزير للداخلية", [], [crossing, riyadh]],
      ["فالكاظمي", [official("mustafa-al-kadhimi")], [official("qasim-al-araji")]],
    ],
  },
  {
    kind: "a person with a form of address",
    searches: [
      ["Mr John Casson", [official("john-casson"), casson], [beecroft]],
      ["Dr. Qasim al-Araji", [official("qasim-al-araji"), arajiMeeting], [topic("drug-trafficking")]],
      ["H.E. Stephen Beecroft", [official("stephen-beecroft")], [casson]],
      ["Major General Tawfik", [official("mahmoud-tawfik")], [official("mustafa-al-kadhimi")]],
      ["Prince Khalid bin Salman", [official("khalid-bin-salman"), khalidVisit], [official("abdulaziz-bin-saud")]],
      ["King Abdullah", [official("abdullah-ii")], [official("abdulaziz-bin-saud"), official("qasim-al-araji")]],
      ["السيد عبد الأمير الشمري", [official("abdul-amir-al-shammari")], [official("eskandar-momeni")]],
      ["الدكتور قاسم الأعرجي", [official("qasim-al-araji"), arajiMeeting], [official("mustafa-al-kadhimi")]],
      ["معالي الوزير محمود توفيق", [official("mahmoud-tawfik")], [official("magdy-abdel-ghaffar")]],
      ["اللواء مجدي عبدالغفار", [official("magdy-abdel-ghaffar")], [official("mahmoud-tawfik")]],
      ["سعادة السفير كاسون", [official("john-casson")], [official("stephen-beecroft")]],
      ["صاحب السمو الملكي الأمير عبدالعزيز", [official("abdulaziz-bin-saud")], [official("khalid-bin-salman")]],
      ["الفريق أول الركن عثمان الغانمي", [official("othman-al-ghanimi")], [official("mahmoud-tawfik")]],
      ["جلالة الملك عبد الله الثاني", [official("abdullah-ii")], [official("abdulaziz-bin-saud")]],
    ],
  },
  {
    kind: "another name in use",
    searches: [
      ["narcotics", [topic("drug-trafficking")], [official("john-casson"), casson]],
      ["MoU", [memorandum], [crossing, casson]],
      ["Judaidat Arar", [crossing], [licences, council]],
      ["Arar crossing", [crossing], [council]],
      ["Baghdad Conference", [summit], [tripartite]],
      ["Bagdad summit", [summit], [riyadh, casson]],
      ["مؤتمر بغداد", [summit], [official("mustafa-al-kadhimi"), tripartite]],
      ["معبر عرعر", [crossing], [licences]],
      ["مكافحة المخدرات", [topic("drug-trafficking")], [casson]],
      ["تمويل الإرهابيين", [], [summit]],
    ],
  },
  {
    kind: "who, before what only sounds or begins alike",
    searches: [
      ["Sa'ud", [official("abdulaziz-bin-saud")], [egypt]],
      ["Gilles de Kerckhove", [official("gilles-de-kerchove"), european], [cairo2021]],
      ["interior minister of Egypt", [], [summit]],
      ["British ambassador to Egypt", [official("john-casson"), position("british-ambassador-to-egypt")], [beecroft]],
      ["Speaker of parliament", [], [cairo2021]],
      ["media office", [], [cairo2021, tehran]],
      ["Saudi–Iranian talks", [mediated], [cairo2021]],
      ["Coordination Council", [council], [casson]],
      ["منسق مكافحة الإرهاب", [], [tehran]],
      ["المحادثات السعودية الإيرانية", [mediated], [cairo2021]],
      ["مستشار الأمن القومي", [official("qasim-al-araji"), position("national-security-adviser-of-iraq")], [casson]],
      ["نائب وزير الدفاع السعودي", [official("khalid-bin-salman")], [official("juma-inad-saadoun")]],
      ["رسالة الكاظمي", [sisiReceives], [tehran]],
      ["وساطة عراقية", [], [cairo2021, casson]],
      ["قمة ثلاثية", [], [casson, tehran]],
    ],
  },
];
