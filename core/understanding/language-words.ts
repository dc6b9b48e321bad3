/** The languages Prosa understands, as BCP 47 tags. */
export type Language = "pt-BR" | "en" | "es";

/**
 * The small words that a language cannot do without, and those that open and close a chat, without
 * accents. A word that two languages share stands in both lists and says little.
 */
export const commonWords: Readonly<Record<Language, string>> = {
  "pt-BR": `
    a o e os as um uma uns umas de do da dos das no na nos nas em ao aos pelo pela por para pra pro
    pras pros com sem que se eu tu ele ela eles elas voce voces vc vcs ce me te lhe meu minha meus
    minhas seu sua seus suas nosso nossa isso isto esse essa este esta aquele aquela aquilo qual
    quais quem quando onde como quanto quanta quantos quantas porque pq mas ou nem nao naum n sim
    tambem tb tbm ja ainda so muito muita mto mt mais menos bem mal aqui ali la agora hoje hj amanha
    ontem depois dps antes sempre nunca ate entao ne ta to tou estou estao estava sou sao era foi
    ser ter tem tenho temos tinha tive vou vai vamos va ir quero qro queria quer querem gostaria
    preciso precisa posso pode podem poderia consigo consegue fazer faz faco feito dar deu dizer diz
    saber sei sabe ver vejo viu falar marcar remarcar desmarcar agendar cancelar ajuda ajudar
    comprar pagar mandar enviar chegar passar ficar fica ficou obrigado obrigada obg brigado valeu
    vlw oi ola opa tchau bom boa dia noite tarde manha beleza blz favor pfv pf tudo td nada alguem
    ninguem coisa gente mesmo outra outro outros horario hora horas segunda terca quarta quinta
    sexta sabado domingo feira semana mes ano consulta limpeza dentista medico preco custa valor
    reais voo passagem conta cartao dinheiro certo certeza talvez acho legal otimo claro pois
    desculpa perdao aguardo atendente pessoa qualquer cada todo toda todos todas ha havia foram eram
    sobre entre durante contra desde apos zero dois duas tres quatro cinco seis sete oito nove dez
    onze doze quinze vinte trinta quarenta cinquenta cem cento duzentos trezentos quatrocentos mil
    milhao meia meio janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
    daqui minutos dias semanas meses anos num numa dele dela deles delas nesse nessa neste nesta
    disso disto sera seria tao vem vir veio
  `,
  en: `
    clock oclock the a an and or but of to in on at for from with without by about into over after before i you
    he she it we they me him her us them my your his its our their this that these those what which
    who whom when where why how much many is are am was were be been being do does did done have has
    had having will would can could should may might must shall not no yes yeah yep nope don doesn
    didn isn wasn won ll ve re im dont cant wanna gonna there here then than so very just only also
    too more most less some any all each every none please pls plz thanks thank thx hi hello hey yo bye
    good morning afternoon evening night today tomorrow yesterday week month year day days monday
    tuesday wednesday thursday friday saturday sunday hour hours time want need like book cancel
    reschedule schedule appointment get give go going come see know think make take tell show find
    help look buy pay send call change check open close start stop new next last first second other
    another same old own if because while until again still ever never always now soon later up down
    out off back anything something nothing everyone someone people price cost flight ticket card
    account money sure okay sorry great fine available set put let really well got say said work
    works one two three four five six seven eight nine ten eleven twelve thirty forty fifty hundred
    thousand million half january february march june july october november december ago around
    minutes weeks months years during between such both under through
  `,
  es: `
    el la los las un una unos unas de del al a en y u con sin por para que se yo tu ella usted
    ustedes nosotros ellos ellas vos me te le les nos mi mis tus su sus nuestro nuestra eso esto ese
    esa este esta aquel aquella cual cuales quien quienes cuando donde como cuanto cuanta cuantos
    cuantas porque pero ni no si tambien ya aun solo mucho mucha muy mas menos bien mal aqui ahi
    alli ahora hoy manana ayer despues antes siempre nunca hasta entonces estoy estas estan estaba
    soy eres es son era fue ser tener tengo tiene tienen tenemos voy va vamos ir quiero quisiera
    queria quiere quieren gustaria necesito necesita puedo puede pueden podria hacer hace hago hecho
    dar dame dijo decir saber sabe ver veo hablar reservar agendar cancelar cambiar ayuda ayudar
    comprar pagar enviar llegar quedar gracias hola buenas buenos buen dia dias noche noches tarde
    tardes adios chau favor porfa vale todo toda todos todas nada alguien nadie cosa gente mismo
    otra otro otros hora horas lunes martes miercoles jueves viernes sabado domingo semana mes ano
    cita turno limpieza dentista medico precio cuesta vuelo boleto pasaje cuenta tarjeta dinero
    claro quizas creo genial perdon disculpe persona cualquier cada hay habia fueron eran sobre
    entre durante contra desde tras cerca fuera cero dos tres cuatro cinco seis siete ocho nueve
    diez once doce quince veinte treinta cuarenta cincuenta cien ciento doscientos mil millon media
    medio enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre dentro minutos
    semanas meses anos fines volvere sera seria tan viene venir vino haber he ha han algo algun
    alguna ningun ninguna
  `,
};

/** How words of a language look: what a word holds, begins or ends with, accents kept. */
export const lookOfWords: Readonly<Record<Language, RegExp>> = {
  "pt-BR":
    /[ãõç]|ções|ção|cao$|coes$|lh[aeo]|nh[aeo]|agem$|dade$|inho|inha$|ê|ô|à|ss[ao]|eir[ao]s?$|ram$|ndo$|mente$/,
  en: /th|wh|sh|ck|ee|oo|ing$|ght|tion|ly$|ed$|ness$|ful$|^[a-z]+'[a-z]/,
  es: /ñ|ll|ción$|cion$|ciones$|dad$|ie[nrs]|ue[rnl]|ito$|ita$|ando$|iendo$|mente$|aron$|ieron$|ía/,
};

/** Marks that only one language writes. */
export const marksOf: Readonly<Record<Language, string>> = { "pt-BR": "", en: "", es: "¿ ¡" };
