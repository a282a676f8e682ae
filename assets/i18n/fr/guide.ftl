# Le guide : une courte aide, à lire dans la fenêtre
guide-title = Guide
guide-sections = Chapitres du guide
guide-palette = guide
guide-open-sure = Ce que veulent dire confiance et intervalle : ouvre le guide

guide-section-begin = Pour commencer
guide-section-practice = Qu’est-ce qu’une communauté de pratique ?
guide-section-stages = Les stades
guide-section-sure = À quel point est-ce sûr ?
guide-section-reasons = Raisons et signes
guide-section-picture = L’image du cycle de vie
guide-section-data = Vos données
guide-section-keys = Touches
guide-find-begin = aide débuter début premiers pas exemple
guide-find-practice = aide communauté pratique type groupe codéveloppement réseau
guide-find-stages = aide sens stade
guide-find-sure = aide confiance intervalle prévision trop tôt certitude
guide-find-reasons = aide pourquoi preuves alerte surveiller noyau périphérie
guide-find-picture = aide graphique courbe tendance barres bande légende
guide-find-data = aide registre fichier copies confidentialité noms
guide-find-keys = aide clavier raccourcis

# Pour commencer
guide-begin-lead = Essor lit la vie d’une communauté dans ce qu’elle a fait : qui est venu, mois après mois. Il y a trois façons de commencer.
guide-begin-file = Avec un fichier à vous.
guide-begin-file-text = Listes de présences, rapports de Teams ou de Zoom, exports dans Excel, LibreOffice ou CSV : déposez-les dans la fenêtre, un par un ou par dossier. Vous voyez d’abord comment ils seront lus, et rien n’est enregistré sans votre accord.
guide-begin-log = À la main.
guide-begin-log-text = Créez une communauté, puis consignez chaque rencontre : le jour, le type, et qui est venu, ou combien. Les rencontres passées se consignent dans l’ordre que vous voulez.
guide-begin-sample = Avec l’exemple.
guide-begin-sample-text = Quatre communautés fictives montrent à quoi ressemblent plusieurs années, dans un fichier à part.
guide-begin-then = La courbe apparaît dès les premières activités. Un stade est nommé quand six mois entiers sont connus, dont quatre avec de l’activité. Les plateformes oublient souvent les présences après un an environ : importez ce qu’elles ont encore.

# Qu’est-ce qu’une communauté de pratique ?
guide-practice-lead = Des personnes qui partagent une pratique, choisissent d’en faire partie, et apprennent les unes des autres à mieux la mener, rencontre après rencontre, pendant des années.
guide-practice-picture = Trois anneaux l’un dans l’autre : un noyau de quelques personnes, les personnes actives autour, et beaucoup de monde au bord.
guide-practice-core = noyau : quelques personnes préparent et invitent
guide-practice-active = actives : elles viennent souvent et apportent leurs cas
guide-practice-edge = bord : elles viennent parfois, écoutent, et peuvent s’approcher
guide-practice-three = Trois choses la font.
guide-practice-three-text = Un sujet auquel tous tiennent ; des personnes qui se connaissent et s’aident ; une pratique travaillée ensemble : des cas, des outils, des façons de faire.
guide-practice-rings = On passe d’un anneau à l’autre.
guide-practice-rings-text = Être au bord est une façon normale d’en faire partie. Qui va du bord au noyau, ou en revient, en dit plus sur une communauté que sa taille.
guide-practice-others = Les autres groupes sont autre chose.
guide-practice-others-text = Une communauté d’intérêt suit un sujet sans le pratiquer ; un réseau fait passer des nouvelles ; un groupe de codéveloppement, petit et fermé, travaille le temps d’un cycle sur la situation de chaque personne ; une équipe de projet livre et finit ; une équipe fonctionnelle relève d’une direction. Un groupe passe parfois de l’un à l’autre.
guide-practice-end = Elle dure tant que dure l’intérêt.
guide-practice-end-text = Après trois ou quatre ans, beaucoup s’essoufflent. C’est un stade, pas un échec : certaines tiennent sur un palier plus bas, d’autres repartent, d’autres se terminent bien.
guide-practice-ask = « Quel type de groupe ? », dans la recherche, pose six questions sur le vôtre.

# Les stades
guide-stages-lead = Un stade dit où va l’activité, non ce que vaut le groupe. Beaucoup de communautés les traversent dans cet ordre ; certaines reviennent en arrière, d’autres en sautent un.
guide-stages-helps = Ce qui aide d’ordinaire : { $what }
guide-stage-launch = Les premières rencontres : on découvre ce qu’on a en commun, et peu de gens viennent encore.
guide-stage-launch-help = réunir un noyau de personnes qui se connaissent et s’entendre sur un premier projet commun.
guide-stage-growth = De mois en mois, davantage de personnes prennent part, et de nouvelles arrivent.
guide-stage-growth-help = répondre vite aux nouvelles personnes et laisser les membres lancer leurs propres activités.
guide-stage-maturity = L’activité garde son niveau, parfois sur un plateau plus bas qu’avant, où le noyau tient.
guide-stage-maturity-help = continuer d’inviter, et faire le point avec les membres une fois par an.
guide-stage-decline = L’activité baisse sous le niveau qu’elle avait, souvent après trois ou quatre ans. C’est un stade naturel, et pas forcément la fin.
guide-stage-decline-help = demander aux membres ce qu’ils souhaitent, changer de formule et en parler ouvertement.
guide-stage-renewal = Après un essoufflement ou un silence, l’activité remonte.
guide-stage-renewal-help = noter ce qui a relancé la communauté et affermir le noyau.
guide-stage-dormant = Rien ne s’est passé depuis des mois, alors que le journal continue.
guide-stage-dormant-help = demander au noyau s’il souhaite reprendre ; une clôture prévue, qui garde les leçons retenues, est aussi une bonne fin.
guide-stage-closed = Le groupe s’est arrêté au jour prévu. Cela ne se lit jamais comme un essoufflement.
guide-stage-closed-help = consigner ce qui a été appris et garder le contact.

# À quel point est-ce sûr ?
guide-sure-lead = Essor n’affirme jamais plus que ce que le journal permet de dire.
guide-sure-confidence = La confiance
guide-sure-confidence-text = est la probabilité du stade, d’après ce qui est consigné. À 95 %, il y a peu de doute ; à 55 %, un autre stade est presque aussi probable, et les raisons le nomment.
guide-sure-interval = L’intervalle
guide-sure-interval-text = dit entre quels mois un stade a probablement commencé. Un changement se date rarement au mois près.
guide-sure-early = « Trop tôt pour le dire »
guide-sure-early-text = est aussi une réponse : avec moins de six mois entiers, ou moins de quatre mois actifs, aucun stade n’est nommé.
guide-sure-forecast = La prévision
guide-sure-forecast-text = prolonge le passé sur douze mois. Environ huit mois sur dix devraient tomber dans son éventail ; elle ne sait pas ce que vous allez changer.
guide-sure-recorded = Non consigné n’est jamais zéro.
guide-sure-recorded-text = Un mois que personne n’a noté est inconnu : il ne fait rien baisser. Le mois en cours est hachuré et ne compte pas avant d’être fini.
guide-sure-own = Votre lecture
guide-sure-own-text = se place à côté de la lecture calculée, avec sa raison. Vous savez ce qu’aucun chiffre ne montre ; aucune des deux ne remplace l’autre.

# Raisons et signes
guide-reasons-lead = « Pourquoi ? » ouvre les raisons à côté de la courbe. Pointez-en une, ou rejoignez-la avec la touche Tab : ses mois s’allument. Choisissez-la, et elle mène à leurs activités.
guide-reasons-for = Pour et contre.
guide-reasons-for-text = Ce qui appuie la lecture, ce qui la nuance et ce qui la changerait se lisent ensemble.
guide-reasons-signs = Les signes d’essoufflement.
guide-reasons-signs-text = Des personnes inscrites qui ne viennent pas, qui partent tôt, qu’on ne revoit plus, une activité portée par peu de gens, une satisfaction qui baisse : ces signes précèdent souvent la baisse des nombres. Chacun est comparé à ce qui est habituel dans cette communauté, jamais à d’autres.
guide-reasons-alarm = « À surveiller » et « Alerte »
guide-reasons-alarm-text = disent que l’activité est sous son niveau habituel. Certaines communautés stables voient cette marque sans aucun essoufflement : c’est une raison d’y regarder de plus près, non un verdict.
guide-reasons-circles = Noyau, personnes actives et périphérie
guide-reasons-circles-text = disent combien souvent on prend part en un an. Participer peu est une façon normale d’être là.

# L’image du cycle de vie
guide-picture-lead = Cette communauté est inventée. Son image est dessinée comme le sera la vôtre.
guide-picture-name = Une communauté inventée
guide-picture-bars = Chaque barre est un mois : le nombre de participations consignées.
guide-picture-trend = La ligne est la tendance, débarrassée des saisons et du hasard. La bande plus pâle autour d’elle montre à quel point elle est connue.
guide-picture-stages = Le bandeau nomme les stades, et leurs couleurs se prolongent derrière les barres.
guide-picture-flag = Un drapeau est un jalon que vous avez noté, comme une nouvelle formule. On voit ce qui a suivi, sans en affirmer la cause.
guide-picture-gap = Les mois hachurés n’ont pas été consignés : ils sont inconnus, et non vides.
guide-picture-forecast = La ligne tiretée est la prévision sur douze mois, dans son éventail.
guide-picture-age = Sous les dates se lit l’âge. La quatrième année est marquée : c’est là, dit-on souvent, que commencent les essoufflements.
guide-picture-use = Cliquez sur un mois pour voir ses activités. Regardez de plus près avec + et −, ou choisissez une période.

# Vos données
guide-data-file = Un seul fichier.
guide-data-file-text = Tout est dans votre registre, un fichier qui finit par .essor, à copier, à déplacer et à sauvegarder comme les autres.
guide-data-stored = Rien à enregistrer.
guide-data-stored-text = Chaque modification est dans le fichier dès qu’elle est faite, et elle peut être reprise.
guide-data-copies = Des copies datées
guide-data-copies-text = sont faites à côté du registre avant chaque importation et une fois par jour, dans un dossier que vous pouvez voir et ouvrir.
guide-data-local = Rien ne quitte cet ordinateur.
guide-data-local-text = Essor n’utilise pas le réseau et ne demande pas de compte. Ce que vous exportez est un fichier, et vous décidez à qui il va.
guide-data-names = Les noms restent à vous.
guide-data-names-text = L’image du cycle de vie ne nomme personne, le journal peut s’exporter sans les noms, et toute personne peut être rendue anonyme sur sa fiche.

# Touches
guide-keys-lead = Tout se fait sans souris. Tab mène au contrôle suivant, Entrée ou la barre d’espace l’actionne, les flèches se déplacent dans les listes et Échap ferme ce qui est au premier plan. { $palette } trouve n’importe quelle commande par un de ses mots ; { $help } ouvre ce guide.
