/**
 * Words of three languages that mean about the same, without accents: so that who asks "quanto custa"
 * is understood by what was learnt from "how much". A star stands for any ending. A word may mean
 * several things; what stands in no group is known by itself alone.
 */
export const conceptWords: Readonly<Record<string, string>> = {
  coin: `
    bitcoin* btc eth ether ethereum* sol solana* doge* xrp ripple ada cardano* bnb ltc litecoin*
    shib shiba* pepe avax avalanche matic polygon dot polkadot link chainlink usdt tether usdc
    busd ton toncoin tao trx tron atom cosmos near aave uni uniswap monero xmr zcash stellar xlm
    altcoin* memecoin* stablecoin* cripto* crypto* moeda moedas coin coins token tokens moneda
    monedas
  `,
  fiat: `
    real reais brl dolar* dollar* usd euro* eur peso* libra* pound* buck bucks conto contos pila
    pilas centavo* cent cents yen franco* soles
  `,
  price: `
    preco* precio* price* valor* value cotacao cotacoes cotiza* quote quotes custa* custo*
    custar cuesta* costo* costar* cost costs vale valem vale* worth tarifa* fare fares rate
    rates fee fees taxa tasas cobra* charge* barato* barata* cheap* caro caros cara caras
    expensive conta orcamento* presupuesto*
  `,
  howmuch: "quanto quanta quantos quantas qto qnto qnt cuanto* cuanta*",
  rise: `
    sobe* subiu subir* subindo subio suben subida* sube alta altas rise* rising rose risen gain*
    ganho* ganancia* valoriz* pump* rally* up green verde disparo disparou despeg* lucro*
  `,
  fall: `
    cai caiu cair* caindo cayo cae caen caer* cayendo queda* caida* baixa baixas bajo baja bajan
    bajar fall* fell drop* down crash* dump* perdeu perdio perder lost lose losing desabou
    despenc* derret* desplom* rojo vermelho red loss* desvaloriz*
  `,
  change: `
    variacao variou variacion* vario oscil* desempenho rendimento* rendeu rindio perform*
    change* changed percent* porcent* porciento grafico* chart* volatil* moviment*
  `,
  compare: `
    compar* versus vs contra melhor melhores mejor* better best pior peor worse worst entre
    between diferenca* diferencia* difference* against relacao
  `,
  market: `
    mercado* market* capitaliza* ranking top sentimento sentiment* panorama resumo resumen
    summary recap noticia* news trending tendencia*
  `,
  alert: `
    alerta* alert alerts avis* avisa* abis* notific* notify* notification* ping lembr* remind*
    recuerd* alarme* alarm* alarma* monitor* vigila* warn* toque
  `,
  convert: "convert* convers* conviert* transform* trocar troca cambiar equival* passar pasar",
  explain: `
    explic* explain* significa* mean means meaning define* definicao definicion* definition
    entender entendo entiendo understand ensina* ensena* teach
  `,
  blockchain: `
    blockchain* staking stake defi nft nfts halving miner* mining mina minar wallet* carteira
    billetera* ledger airdrop* gas exchange* corretora* web3 token* satoshi* satoshis hodl seed
    contrato*
  `,
  flight: `
    voo voos voar voando voou vuelo* volar volando flight* fly flying flew flown aviao avioes
    aeronave* avion aviones plane planes airplane* aircraft jet jets jumbo boeing airbus embraer
  `,
  airport: `
    aeroporto* aeropuerto* airport* terminal* portao portoes gate gates puerta galeao congonhas
    guarulhos viracopos confins santos
  `,
  airline: `
    latam gol azul tam avianca iberia tap copa delta american united lufthansa companhia*
    aerolinea* airline* carrier* cia cias
  `,
  status: `
    atras* delay* late retras* demora* horario pontual* puntual* decol* despeg* pous* aterriz*
    land landed landing takeoff embarq* board boarding boarded desembarq* partida salida*
    departure* depart* chegada llegada* arriv* cancelado
  `,
  baggage: `
    mala malas bagage* bagagem bagagens bagaje* equipaje* maleta* valija* luggage suitcase* bag
    bags baggage mochila* backpack* despach* factur* carry extravi* quilo* quilos kilo* kg peso
    esteira* carousel*
  `,
  checkin: `
    checkin chekin check assento* asiento* seat seats poltrona* janela* ventanilla* corredor
    pasillo aisle localizador boarding cartao tarjeta* embarque passaporte pasaporte passport*
  `,
  ticket: `
    passagem passagens pasaje* pasagem bilhete* boleto* billete* ticket* ida volta vuelta milhas
    millas miles reserva* roundtrip viaj* viagem viagens viaje* travel* trip
  `,
  safety: `
    segur* safe safety safer safest perigo* peligro* danger* medo* miedo* afraid scared fear*
    panico* pavor acidente* accident* turbul* emergen* queda* crash* cair risco* riesgo* risk*
    gravida gestante embarazada pregnant
  `,
  curiosity: `
    curios* fact facts invent* historia history altitude altitud altura velocidade velocidad
    speed piloto* pilot pilots turbina* asa asas wing* maior mayor biggest fastest
  `,
  appointment: `
    consulta* cita citas turno turnos appointment* appt apt visit visits visita* agendamento*
    horario* sessao sessoes sesion* session* retorno avaliacao evaluacion booking* slot slots
    hora
  `,
  book: `
    marcar marca marque marcado agendar agenda agende reservar reserva* book booking schedule
    sacar pedir apunta* encaix* encaixe
  `,
  reschedule: `
    remarc* reagend* reprogram* reschedul* resched adiar adia adiant* antecip* adelant* aplaz*
    posponer postpone* prepon* posterg* mover move moved mudar muda mude mudanca trocar troca troque
    cambiar cambia* cambio change shift* swap switch* transferir transfer* trasladar alterar
    modificar empurr* outro otro otra outra another instead
  `,
  cancel: `
    cancel* kancel* desmarc* dsmarc* anul* elimin* delete* remove* suspend* desist* falt* skip
    borra*
  `,
  confirm: `
    confirm* comfirm* cnfirm* presenca* asist* asistencia attend* compar* comparec* estarei
    estare garant*
  `,
  available: `
    disponi* dispon* available availab* vaga vagas livre livres libre* free hueco* opening* open
    abert* abiert* encaix* brecha* cupo* lugar slots proximo proxima next earliest
  `,
  insurance: `
    convenio* plano planos plan plans seguro* insur* unimed amil bradesco sulamerica hapvida
    odontoprev cassi geap golden porto notredame mutua obra prepaga osde sanitas adeslas mapfre
    cobre* cobertura* cubre* cover* copay* copart* coparticipacao credenci* reembolso* reembols*
    reimburs* medicare medicaid aetna cigna carteirinha* autoriz* particular
  `,
  location: `
    endereco* enderesso direccion* direcc* address* onde donde where rua calle street localiza*
    ubica* location* located mapa* map bairro* barrio* estacion* parking* parque* metro onibus
    bus subway andar piso floor unidade* sede* sucursal* branch* chegar llegar directions perto
    cerca near nearby telefone telefono phone abre abrem abren abierto open funcionamento
    funciona
  `,
  pay: `
    pag* pago* pay paid payment* parcel* cuota* installment* cartao cartoes tarjeta* card cards
    pix dinheiro efectivo cash debito credito credit boleto desconto* descuento* discount*
  `,
  doctor: `
    dr dra doutor* doctor* medic* dentist* dermat* oftalmo* cardio* pediatr* ortoped* traumat*
    ginec* gineco* nutri* nutricion* psic* psico* fisio* physio* clinico specialist*
    especialist* otorrino* neuro* urolog* endocrin*
  `,
  treatment: `
    limpeza* limpieza* cleaning* canal* endodoncia* root clareamento* blanqueamiento* whiten*
    aparelho* bracket* brackets braces ortodon* orthodon* implante* implant* restaura* empaste*
    filling* extrac* siso exame* examen* exam raio ultrassom botox checkup revisao revision*
    resonancia
  `,
  pain: `
    dor dores doi doendo doer duele duelen dolor* hurt* hurts pain* ache* toothache inflamad*
    febre fiebre fever dente dentes diente* muela* tooth teeth
  `,
  clinic: `
    clinica* clinic consultorio* hospital* laboratorio* recepcao recepcion reception* paciente*
    patient*
  `,
  client: `
    cliente* client clients customer* prospect* prospecto* lead leads empresa deles vendas
    ventas sales
  `,
  project: `
    discovery prd roadmap* mvp escopo alcance scope requisito* requirement* proposta* propuesta*
    proposal* briefing brief reuniao reunioes reunion* meeting* call slides deck apresentac*
    presentac* presentation* transcric* transcrip*
  `,
  document: `
    documento* document documents doc docs pdf* texto* text texts livro* libro* book capitulo*
    chapter* pagina* page pages pag artigo* articulo* article* paper papers apostila* manual*
    handbook* arquivo* archivo* file files edital contrato* contract clausula* clause*
    regulamento* reglamento* relatorio* informe* report reports aula lecture materia paragrafo*
    parrafo* paragraph* exercicio* ejercicio* autor* author*
  `,
  study: `
    estud* study studying prova examen* quiz* flashcard* tarjetas resum* resumo resumen summar*
  `,
  human: `
    humano* human humana pessoa* persona* person people alguem alguien someone somebody anybody
    atendente* agente* agent agents representa* operador* operator gente gerente* manager
    supervis* responsavel responsable funcionario* empleado* employee* secretaria*
    recepcionista* asesor* ejecutivo* staff team equipe equipo
  `,
  robot: "robo robos robot* bot bots maquina* machine* computador* computer inteligencia ia ai",
  talk: `
    falar fala hablar habla* talk speak conversar conversa* chat llam* ligar liga call telefon*
    transfer* transfere passa pasa* connect*
  `,
  help: `
    ajuda* ajude ajd ayud* alluda help* halp socorro menu opcao opcoes opcion* option* comando*
    command* tutorial instruc* funciona* work works usar uso use sirve serve capaz able
  `,
  greet: `
    oi oie oii ola hola hi hello hey salve opa eai eae buenas buenos bom boa bdia alo howdy
  `,
  thank: `
    obrigad* obg brigad* valeu vlw gracias thank* thx ty agradec* grato grata gratidao cheers
    appreciate*
  `,
  bye: "tchau xau adeus adios chau chao bye goodbye ate hasta abraco* abrazo* nos vemos see",
  weekday: `
    segunda terca quarta quinta sexta sabado domingo lunes martes miercoles jueves viernes
    monday tuesday wednesday thursday friday saturday sunday
  `,
  when: `
    hoje hj amanha ontem hoy manana ayer today tomorrow tmrw yesterday semana* week weeks mes
    meses month* dia dias day days noite tarde noche tonight night morning afternoon evening
    janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
  `,
  home: `
    luz luces light lights tv som volume* volumen musica* music song cancion* alarma despert*
    timer temporiz* cozin* cocin* cook* receita receta recipe* pizza* restaur* filme pelicula
    movie* jogo partido game time clima chuva lluvia rain weather tempo uber taxi hotel* carro
    coche auto car pneu llanta tire celular wifi internet
  `,
};
