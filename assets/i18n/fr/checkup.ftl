# Le bilan : douze éléments, cinq niveaux décrits par ce qui se voit. Textes d’Essor ; chaque source dit
# d’où vient l’idée, jamais les mots.

checkup-element-purpose = But commun
checkup-element-purpose-question = Les membres savent-ils ce que le groupe fait ensemble ?
checkup-element-purpose-1 = Chaque membre décrirait un autre groupe.
checkup-element-purpose-2 = La personne qui anime sait le dire ; les autres hésitent.
checkup-element-purpose-3 = Les membres réguliers disent à peu près la même chose.
checkup-element-purpose-4 = La plupart le disent en une phrase, et disent « nous ».
checkup-element-purpose-5 = Tous le disent en une phrase, et le prochain projet commun est choisi.
checkup-element-purpose-low = Chacun le dirait autrement
checkup-element-purpose-high = Tous le disent en une phrase
checkup-element-purpose-source = Probst et Borzillo, 2008 (on s’identifie peu au groupe) ; CEPPP (pas de projet d’avenir commun)

checkup-element-core = Noyau
checkup-element-core-question = Qui porte le groupe ?
checkup-element-core-1 = Une seule personne prépare, relance et anime.
checkup-element-core-2 = Une deuxième personne aide quand on le lui demande.
checkup-element-core-3 = Deux ou trois personnes se partagent la préparation.
checkup-element-core-4 = Quatre personnes ou plus préparent, chacune sa part.
checkup-element-core-5 = Plusieurs personnes préparent à tour de rôle ; une rencontre se tient sans l’une d’elles.
checkup-element-core-low = Une seule personne porte tout
checkup-element-core-high = Plusieurs préparent, à tour de rôle
checkup-element-core-source = Probst et Borzillo, 2008 (pas de noyau)

checkup-element-ties = Liens de personne à personne
checkup-element-ties-question = Les membres se parlent-ils entre deux rencontres ?
checkup-element-ties-1 = On ne se parle qu’en rencontre, et à tous à la fois.
checkup-element-ties-2 = Quelques-uns se parlent juste avant ou juste après.
checkup-element-ties-3 = Des membres s’écrivent parfois entre deux rencontres.
checkup-element-ties-4 = La plupart ont déjà demandé conseil à un autre membre.
checkup-element-ties-5 = On s’appelle sans passer par la personne qui anime.
checkup-element-ties-low = On ne se parle qu’en rencontre
checkup-element-ties-high = On s’appelle entre deux rencontres
checkup-element-ties-source = Probst et Borzillo, 2008 (peu de liens de personne à personne)

checkup-element-welcome = Accueil
checkup-element-welcome-question = Que vit une personne qui vient pour la première fois ?
checkup-element-welcome-1 = On ne l’attendait pas, et elle reste seule.
checkup-element-welcome-2 = La personne qui anime la salue.
checkup-element-welcome-3 = Elle est présentée, et les autres se présentent.
checkup-element-welcome-4 = Un membre, autre que la personne qui anime, s’occupe d’elle.
checkup-element-welcome-5 = Un membre l’appelle avant sa première rencontre et après.
checkup-element-welcome-low = La personne nouvelle reste seule
checkup-element-welcome-high = Un membre l’appelle avant et après
checkup-element-welcome-source = Aliter Concept, partie 4 (il faut du sang neuf) ; Joyce et Kraut, 2006 (une réponse fait revenir)

checkup-element-practice = Pratique
checkup-element-practice-question = De quoi parle-t-on en rencontre ?
checkup-element-practice-1 = On commente des nouvelles et des idées générales.
checkup-element-practice-2 = Une personne raconte ce qu’elle fait ; on l’écoute.
checkup-element-practice-3 = De temps en temps, on discute d’un cas vécu.
checkup-element-practice-4 = À chaque rencontre, on travaille sur un cas, un outil ou une démonstration.
checkup-element-practice-5 = Les membres apportent leurs cas difficiles, leurs échecs compris.
checkup-element-practice-low = On commente des nouvelles
checkup-element-practice-high = On travaille sur des cas apportés
checkup-element-practice-source = Probst et Borzillo, 2008 (une pratique qu’on ne peut pas toucher) ; Wenger et Snyder, 2000

checkup-element-facilitation = Animation
checkup-element-facilitation-question = Qui parle, et qui tient le fil ?
checkup-element-facilitation-1 = Quelques voix prennent tout le temps.
checkup-element-facilitation-2 = L’ordre du jour est trop plein : on coupe les échanges.
checkup-element-facilitation-3 = La parole circule entre les habitués.
checkup-element-facilitation-4 = Chaque personne est invitée à parler, et on finit à l’heure.
checkup-element-facilitation-5 = Tout le monde a parlé, et on décide ensemble de la suite.
checkup-element-facilitation-low = Quelques voix prennent le temps
checkup-element-facilitation-high = Tout le monde a parlé
checkup-element-facilitation-source = CEFRIO, 2005 (seule pratique liée à tous les signes de succès) ; Tremblay, 2005

checkup-element-rhythm = Rythme
checkup-element-rhythm-question = Les rencontres ont-elles lieu comme prévu, et durent-elles assez ?
checkup-element-rhythm-1 = Les dates sont annoncées la veille et souvent reportées.
checkup-element-rhythm-2 = Chaque date se fixe à part ; certaines sautent.
checkup-element-rhythm-3 = On connaît la prochaine date quand on se quitte.
checkup-element-rhythm-4 = Les dates du semestre sont connues et presque toutes tenues.
checkup-element-rhythm-5 = Les dates de l’année sont tenues, avec le temps d’aller au fond des choses.
checkup-element-rhythm-low = Dates annoncées la veille, reportées
checkup-element-rhythm-high = Dates de l’année connues et tenues
checkup-element-rhythm-source = Aliter Concept, « 3 A » (des rencontres trop courtes ou trop pleines tuent l’échange)

checkup-element-memory = Mémoire
checkup-element-memory-question = Que reste-t-il d’une rencontre trois mois plus tard ?
checkup-element-memory-1 = Rien d’écrit : on repose les mêmes questions.
checkup-element-memory-2 = Une personne a gardé ses notes.
checkup-element-memory-3 = Un compte rendu est envoyé après la rencontre.
checkup-element-memory-4 = Les comptes rendus sont rangés là où tous les trouvent.
checkup-element-memory-5 = On les rouvre, et on repart de ce qui a été appris.
checkup-element-memory-low = Rien ne reste après la rencontre
checkup-element-memory-high = Comptes rendus retrouvés et réemployés
checkup-element-memory-source = CEPPP (on tourne en rond)

checkup-element-use = Usage au travail
checkup-element-use-question = Que changent les membres dans leur travail ?
checkup-element-use-1 = Chacun garde sa façon de faire.
checkup-element-use-2 = Des idées sont notées ; peu sont essayées.
checkup-element-use-3 = Quelques-uns essaient la façon de faire d’un autre.
checkup-element-use-4 = La plupart ont essayé quelque chose cette année, et le racontent.
checkup-element-use-5 = Ce qui marche est repris par d’autres ; ce qui ne marche pas est revu ensemble.
checkup-element-use-low = Chacun garde sa façon de faire
checkup-element-use-high = On essaie, et on le raconte
checkup-element-use-source = Probst et Borzillo, 2008 (des compétences figées) ; Wenger, Trayner et de Laat, 2011

checkup-element-expectations = Attentes dites
checkup-element-expectations-question = Sait-on ce que chaque membre attend du groupe ?
checkup-element-expectations-1 = Personne ne l’a jamais dit.
checkup-element-expectations-2 = On l’a dit au début, puis oublié.
checkup-element-expectations-3 = On en parle quand quelque chose ne va pas.
checkup-element-expectations-4 = Les attentes sont écrites, et les sujets en découlent.
checkup-element-expectations-5 = On les relit chaque année, et on dit lesquelles sont comblées.
checkup-element-expectations-low = Chacun attend autre chose
checkup-element-expectations-high = Attentes écrites, relues chaque année
checkup-element-expectations-source = CEPPP (des attentes floues)

checkup-element-sponsor = Parrainage
checkup-element-sponsor-question = Que fait la direction, ou la personne qui parraine ?
checkup-element-sponsor-1 = Elle ignore que le groupe existe.
checkup-element-sponsor-2 = Elle le sait et laisse faire.
checkup-element-sponsor-3 = Une personne est nommée pour le soutenir ; on la voit peu.
checkup-element-sponsor-4 = Elle vient, accorde du temps et répond aux demandes.
checkup-element-sponsor-5 = Elle parle du groupe ailleurs et défend ses moyens.
checkup-element-sponsor-low = La direction ignore le groupe
checkup-element-sponsor-high = Elle vient et défend ses moyens
checkup-element-sponsor-source = Aliter Concept, partie 4 (chaque communauté a besoin d’un parrain)

checkup-element-resources = Moyens
checkup-element-resources-question = Le temps et les outils sont-ils là ?
checkup-element-resources-1 = Tout se fait en dehors du temps de travail.
checkup-element-resources-2 = On vient si rien d’autre n’arrive : le quotidien passe devant.
checkup-element-resources-3 = Venir est admis ; préparer ne l’est pas.
checkup-element-resources-4 = Venir et préparer comptent comme du travail.
checkup-element-resources-5 = Des heures, une salle et des outils sont prévus pour l’année.
checkup-element-resources-low = Tout se fait hors du temps de travail
checkup-element-resources-high = Heures, salle et outils accordés
checkup-element-resources-source = Aliter Concept, « 3 A » (le quotidien évince l’effort d’organisation) et « 175 000 dollars »

checkup-axis-engagement = Engagement
checkup-axis-learning = Apprentissage
checkup-axis-results = Résultats
checkup-dont-know = Je ne sais pas
checkup-wish = Qu’aimeriez-vous que le groupe fasse ?
checkup-obstacle = Qu’est-ce qui vous empêche d’en profiter davantage ?
checkup-word = Votre mot à vous

checkup-form-title = { $community } – bilan du { $date }
checkup-form-intro = Douze questions, cinq minutes. Pour chacune, choisissez la phrase qui ressemble le plus à ce que vous voyez dans le groupe. Il n’y a pas de bonne réponse, et vous pouvez en passer.
checkup-form-privacy = On ne vous demande pas votre nom. Rien n’est envoyé : « Terminer » enregistre vos réponses dans un petit fichier, que vous remettez à la personne qui anime.
checkup-form-paper = On ne vous demande pas votre nom. Sur papier, cochez une phrase par question, puis remettez la feuille à la personne qui anime.
checkup-form-last = Pour finir, si vous voulez
checkup-form-word-hint = Un mot que vous seul connaissez, le même à chaque bilan : il sert à voir combien de réponses montent ou baissent d’une fois à l’autre. Essor n’en garde qu’une empreinte, jamais le mot.
checkup-form-done = Terminer
checkup-form-saved = Vos réponses sont enregistrées
checkup-form-left = Questions laissées sans réponse : {"{"}n{"}"}. Vous pouvez les compléter et terminer à nouveau.
checkup-form-paste = Envoyez le fichier à la personne qui anime, ou collez ce texte dans un courriel.
checkup-form-text-name = Vos réponses, en texte
checkup-form-file = bilan { $community }
checkup-table-element = Élément
checkup-table-answer = Personne { $n-text }
checkup-table-hint = De 1 à 5, ou ? si vous ne savez pas

checkup-window-new = Un bilan
checkup-window-edit = Modifier le bilan
checkup-window-day = Jour du bilan
checkup-window-future = Ce jour n’est pas encore venu.
checkup-window-people = Réponses
checkup-window-add-person = Ajouter une personne
checkup-window-one-view = Une seule réponse : le regard d’une personne.
checkup-window-n-people = { $n-text } réponses, sans nom.
checkup-window-place = { $axis } · question { $at-text } sur { $n-text } · tapez le chiffre de votre réponse
checkup-window-source = D’où vient la question : { $source }
checkup-window-note = Note
checkup-window-action = Ce qu’on décide d’essayer
checkup-window-due = Pour quand (si vous voulez)
checkup-window-open-hint = Ces deux réponses ne se voient que dans cette fenêtre. Elles ne sont ni dans les images ni dans les exports anonymes, et disparaissent quand on anonymise un membre.
checkup-window-next = Suivant
checkup-window-previous = Précédent
checkup-window-which = Bilan
checkup-window-answered = { $n ->
    [0] aucune réponse
    [one] { $n-text } réponse : le regard d’une personne
   *[other] { $n-text } réponses
}
checkup-window-change = Modifier…
checkup-window-remove = Supprimer
checkup-window-seen = Cette fenêtre montre chaque réponse, et qui a le fichier peut les lire. Ce qui en sort (images, tableaux, rapports) cache les éléments qui ont moins de { $n-text } réponses.
checkup-window-limit = Montrer hors de la fenêtre à partir de combien de réponses
checkup-window-empty-title = Pas encore de bilan
checkup-window-empty-body = Douze questions sur ce qui fait réussir une communauté, en cinq minutes : par vous, en petit groupe, ou par les membres avec un formulaire sans nom. Refait chaque année, le bilan montre ce qui bouge.
checkup-window-notes = Notes et décisions
checkup-window-done = Fait le { $date }
checkup-window-by = Pour le { $date }
checkup-window-as-milestone = En faire un jalon
checkup-window-as-milestone-which = En faire un jalon : { $action }
checkup-window-is-milestone = Jalon sur le cycle de vie
checkup-window-form-written = Formulaire enregistré : { $path }
checkup-window-brought = Réponses lues : { $added-text } de plus, { $replaced-text } modifiées, { $already-text } déjà là.
checkup-window-brought-unread = Réponses lues : { $added-text } de plus, { $replaced-text } modifiées, { $already-text } déjà là ; cellules laissées de côté : { $unread-text }.

checkup-drop-title = Réponses à un bilan
checkup-drop-own = Les lignes de ce fichier d’Essor vont chacune à la communauté qu’elles nomment.
checkup-drop-into = Communauté
checkup-drop-reading = Lecture du fichier…
checkup-drop-days = Bilan du { $days }
checkup-drop-counts = Réponses : { $added-text } de plus, { $replaced-text } modifiées, { $already-text } déjà là.
checkup-drop-unread = Ligne { $line }, { $element } : « { $value } » n’est pas une réponse.
checkup-drop-more = Et { $n-text } autres cellules laissées de côté.
checkup-drop-bring = Ajouter ces réponses
checkup-drop-nowhere = Ce fichier contient des réponses à un bilan.
checkup-drop-nowhere-remedy = Ouvrez d’abord le registre de la communauté, puis déposez-le à nouveau.

checkup-why-title = Au dernier bilan
checkup-why = { $n ->
    [one] Au dernier bilan, le { $date }, les éléments les plus faibles étaient, selon une personne : { $elements }. C’est un regard, pas une cause du stade.
   *[other] Au dernier bilan, le { $date }, les éléments les plus faibles étaient : { $elements }. C’est ce que les membres en disent, pas une cause du stade.
}
checkup-why-link = Voir le bilan
