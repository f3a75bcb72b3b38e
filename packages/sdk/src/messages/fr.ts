import type { Messages } from './finding-text.ts';

/** The report in French. */
export const fr: Messages = {
  locale: 'fr',
  checks: {
    structure: { title: 'Forme', question: 'Suit-elle la norme KlusCV ?' },
    proof: { title: 'Sceau', question: 'Quelque chose a-t-il changé depuis sa création ?' },
    issuer: { title: 'Émetteur', question: 'L’émetteur est-il sur votre liste ?' },
    validity: { title: 'Validité', question: 'Est-elle valable aujourd’hui ?' },
    status: { title: 'Retrait', question: 'L’émetteur l’a-t-il retirée ?' },
    holder: { title: 'Personne', question: 'Parle-t-elle de la personne qui la montre ?' },
    semantics: { title: 'Contenu', question: 'Ce qu’elle dit est-il cohérent ?' },
    page: { title: 'Page', question: 'La page montre-t-elle ce qui a été signé ?' },
  },
  findings: {
    'structure.follows': 'Suit la norme KlusCV, version {version}.',
    'structure.presentation': 'Le fichier a été lu en entier. Nombre d’attestations : {count}.',
    'structure.single': 'C’est une seule attestation.',
    'structure.absent': 'Il n’y a pas d’attestation ici. Demandez le fichier d’origine.',
    'structure.too-large': 'C’est plus grand que ce qu’un KlusCV peut être ({limit} octets). Ne vous y fiez pas.',
    'structure.json': 'C’est illisible ({reason}). Le fichier est abîmé ou a été modifié : demandez l’original.',
    'structure.compact':
      'Le texte scellé est illisible ({reason}). Il a été modifié en route : demandez le fichier d’origine.',
    'structure.not-canonical':
      'Le fichier n’est pas écrit, octet pour octet, comme la norme le demande. Il a été modifié : demandez l’original.',
    'structure.id':
      'Le fichier est abîmé ou a été modifié : son contenu ne correspond pas à son propre nom. Demandez l’original.',
    'structure.duplicate':
      'La même attestation ({id}) s’y trouve deux fois : le travail compterait double. Ne vous y fiez pas.',
    'structure.names':
      'Il y a plusieurs noms dedans ({names}). Personne n’a vérifié que c’est la même personne : demandez, et comparez avec une pièce d’identité.',
    'structure.format': 'Ce programme ne peut pas vérifier le format « {format} ».',
    'structure.schema': 'Ne suit pas la norme KlusCV ({rule}).',
    'structure.newer':
      'Suit la version {version} de la norme, plus récente que ce programme. Mettez-le à jour et réessayez.',
    'structure.foreign': 'Il est d’un autre genre : sa forme et ce qu’il dit ne sont pas jugés ici.',
    'structure.disclosure': 'Ce qui est montré ne correspond pas à ce qui a été scellé ({reason}). Ne vous y fiez pas.',
    'structure.key-binding': 'La preuve de la personne qui la montre est illisible ({reason}). Demandez l’original.',
    'structure.purpose-bound':
      'C’est une déclaration pour un seul destinataire, qui n’a pas sa place dans un CV. Demandez qu’elle soit retirée.',
    'structure.claim': 'L’attestation dit deux choses différentes : « {claim} » ne va pas avec le reste.',
    'structure.legacy':
      'L’attestation est écrite sous une ancienne forme (l’élément « {claim} »), qui n’est pas acceptée.',
    'proof.intact': 'Rien n’a changé depuis le {date}.',
    'proof.mismatch': 'Modifiée, ou pas signée par celui qu’elle nomme. Ne vous y fiez pas.',
    'proof.header': 'Le sceau porte une instruction interdite (« {member} »). Ne vous y fiez pas.',
    'proof.type': 'Le sceau est celui d’un autre type de document (« {type} »).',
    'proof.context':
      'Le sens des mots se trouve à une adresse que ce programme ne connaît pas (« {context} »). Ne vous y fiez pas.',
    'proof.algorithm': 'Ce type de sceau n’est pas sûr ou pas connu (« {algorithm} »). Ne vous y fiez pas.',
    'proof.algorithm-mismatch':
      'Le sceau dit utiliser {algorithm}, mais la clé de l’émetteur est faite pour {key}. Ne vous y fiez pas.',
    'proof.key.missing': 'Le sceau ne dit pas avec quelle clé il a été fait.',
    'proof.key.name': 'Le sceau nomme une clé d’une façon interdite (« {key} »). Ne vous y fiez pas.',
    'proof.key.foreign': 'Pas de {issuer} : signée avec une clé de {signer}. Ne vous y fiez pas.',
    'proof.key.unlisted':
      'L’émetteur ne publie pas, ou plus, la clé de ce sceau ({key}). Demandez-lui une nouvelle attestation.',
    'proof.key.purpose': 'L’émetteur ne permet pas à cette clé ({key}) de signer des attestations.',
    'proof.key.controller': 'La clé de ce sceau ({key}) est à quelqu’un d’autre que l’émetteur.',
    'proof.key.unusable': 'On ne peut pas se fier à la clé de ce sceau ({reason}).',
    'proof.issuer.invalid': 'L’identifiant de l’émetteur n’en est pas un ({issuer}).',
    'proof.issuer.unsupported':
      'Le sceau ne peut pas être vérifié : ce programme ne connaît pas ce type d’identifiant ({issuer}).',
    'proof.issuer.unreachable':
      'Le sceau ne peut pas être vérifié : les clés de l’émetteur ({issuer}) n’ont pas pu être obtenues. Réessayez plus tard.',
    'proof.issuer.not-found':
      'Le sceau ne peut pas être vérifié : l’émetteur ({issuer}) ne publie pas, ou plus, de clés.',
    'proof.issuer.malformed':
      'Le sceau ne peut pas être vérifié : ce que l’émetteur ({issuer}) publie sur ses clés est inutilisable.',
    'proof.skipped': 'Pas vérifié, à cause de « {check} ».',
    'issuer.recognized': 'Faite par {name}, connu dans la liste « {list} ».',
    'issuer.trusted': 'Vous faites confiance à l’émetteur ({issuer}).',
    'issuer.other-name': 'L’émetteur se nomme ici « {stated} » ; sur votre liste, il s’appelle « {name} ».',
    'issuer.unknown':
      'L’émetteur n’est pas sur votre liste : {issuer}. Appelez la plateforme, en passant par son propre site.',
    'issuer.look-alike':
      'Attention : l’adresse de l’émetteur {issuer} ressemble à {like}, qui est sur votre liste, mais c’en est une autre.',
    'issuer.no-longer-recognized':
      'L’émetteur {name} était connu dans la liste « {list} » jusqu’au {until} inclus ; il ne l’est plus.',
    'issuer.distrusted': 'Vous ne faites pas confiance à l’émetteur ({issuer}).',
    'issuer.worker-export': 'Les chiffres viennent d’un fichier de la personne elle-même, pas de la plateforme.',
    'issuer.self-declared': 'La personne a déclaré ces chiffres elle-même. Personne d’autre ne s’en porte garant.',
    'issuer.test': 'C’est un TEST. Il ne dit rien d’une vraie personne.',
    'issuer.test-refused': 'C’est un TEST. Il ne dit rien d’une vraie personne. Aucun test n’est accepté ici.',
    'issuer.skipped': 'Pas vérifié, à cause de « {check} ».',
    'validity.until': 'Valable jusqu’au {until}.',
    'validity.open-ended': 'Valable, sans date de fin.',
    'validity.not-yet': 'Pas encore valable : elle commence le {from}. Regardez aussi la date de cet ordinateur.',
    'validity.expired': 'Expirée le {until}. Elle a été valable.',
    'validity.contradictory': 'Elle finirait ({until}) avant de commencer ({from}). Ne vous y fiez pas.',
    'validity.addressed': 'Il est pour vous ({addressee}), pour régler une allocation et rien d’autre.',
    'validity.addressee':
      'Il est pour {addressee} seulement, pour régler une allocation. Si ce n’est pas vous, ne l’utilisez pas. Si c’est vous, dites-le (addressee).',
    'validity.other-addressee': 'Il est pour {addressee} seulement, pas pour vous. Ne l’utilisez pas.',
    'validity.skipped': 'Pas vérifié, à cause de « {check} ».',
    'holder.not-bound': 'Pas demandé. Cela ne dit pas qui est devant vous : comparez le nom avec une pièce d’identité.',
    'holder.bound': 'Montrée pour vous par la personne à qui elle a été donnée, le {at}.',
    'holder.missing':
      'Vous demandiez la preuve qu’elle est à la personne qui la montre, et il n’y en a pas. Redemandez.',
    'holder.mismatch': 'Pas montrée par la personne à qui elle a été donnée, ou modifiée depuis. Ne vous y fiez pas.',
    'holder.other':
      'Pour autant qu’on le voie, elle parle de quelqu’un d’autre que la personne qui la montre ({holder}). Comparez le nom avec une pièce d’identité.',
    'holder.audience':
      'Faite pour quelqu’un d’autre ({audience}), pas pour vous. Demandez-en une qui soit faite pour vous.',
    'holder.nonce':
      'Ce n’est pas la réponse à votre question : elle a déjà été montrée, ou à quelqu’un d’autre. Redemandez.',
    'holder.stale':
      'Elle n’a pas été faite à l’instant. Demandez-en une nouvelle, et regardez la date de cet ordinateur.',
    'holder.skipped': 'Pas vérifié, à cause de « {check} ».',
    'status.in-force': 'Pas retirée (vu : {asOf}).',
    'status.none': 'L’émetteur ne tient pas de liste de retraits pour cela.',
    'status.revoked': 'Retirée par {issuer}. Ne vous y fiez pas.',
    'status.suspended': 'Suspendue pour l’instant par {issuer}. Demandez-lui pourquoi.',
    'status.refresh':
      'Il existe une version plus récente, de {issuer}. Celle-ci compte encore ; demandez la plus récente.',
    'status.newest': 'Il n’existe pas de version plus récente (vu : {asOf}).',
    'status.refresh.unknown': 'On n’a pas pu voir s’il existe une version plus récente ({reason}).',
    'status.unknown':
      'L’émetteur lui a donné un état que ce programme ne connaît pas ({status}). Demandez-lui ce qu’il signifie.',
    'status.unreachable': 'On n’a pas pu voir si elle a été retirée : {list} n’a pas répondu. Réessayez plus tard.',
    'status.list.malformed':
      'On n’a pas pu voir si elle a été retirée : la liste de l’émetteur est illisible ({reason}).',
    'status.list.proof':
      'On n’a pas pu voir si elle a été retirée : le sceau de la liste n’est pas en ordre ({reason}).',
    'status.list.issuer': 'On n’a pas pu voir si elle a été retirée : la liste est de quelqu’un d’autre ({issuer}).',
    'status.list.id': 'On n’a pas pu voir si elle a été retirée : une autre liste ({list}) est à la place de la bonne.',
    'status.list.purpose': 'On n’a pas pu voir si elle a été retirée : la liste sert à autre chose ({purpose}).',
    'status.list.expired': 'On n’a pas pu voir si elle a été retirée : la liste est périmée depuis le {until}.',
    'status.list.not-yet':
      'On n’a pas pu voir si elle a été retirée : la liste ne commence que le {from}. Regardez la date de cet ordinateur.',
    'status.list.too-short':
      'On n’a pas pu voir si elle a été retirée : la liste est trop courte pour que personne ne soit reconnu ({length} places).',
    'status.list.too-large':
      'On n’a pas pu voir si elle a été retirée : la liste dépasse {limit} octets une fois décompressée.',
    'status.list.index': 'On n’a pas pu voir si elle a été retirée : sa place ({index}) n’est pas sur la liste.',
    'status.skipped': 'Pas vérifié, à cause de « {check} ».',
    'semantics.agree': 'Les chiffres vont ensemble.',
    'semantics.rule': 'Elle ne respecte pas une règle de la norme ({rule}). Demandez à l’émetteur ce qu’il en est.',
    'semantics.extension':
      'Elle contient quelque chose qu’il faut comprendre pour s’y fier, et que ce programme ne connaît pas ({extension}).',
    'semantics.skipped': 'Pas vérifié, à cause de « {check} ».',
    'page.identical': 'La page montre ce qui a été signé.',
    'page.sealed':
      'La page montre ce qui a été signé. Le PDF porte aussi son propre cachet, au nom de « {by} ». Ce nom n’a pas été vérifié.',
    'page.seal-damaged':
      'La page montre ce qui a été signé, mais le cachet du PDF est abîmé ou vient d’un autre fichier. Demandez le fichier original.',
    'page.differs': 'La page a été modifiée. Ne lisez pas la page : lisez ce que disent les attestations.',
    'page.renderer-unknown':
      'La page n’a pas pu être comparée : elle vient d’un programme inconnu ici. Lisez ce que disent les attestations.',
    'page.resaved': 'Un autre programme a enregistré le fichier de nouveau : la page n’a pas pu être comparée.',
    'page.font-missing': 'La page demande une police qui manque à ce programme : elle n’a pas été comparée.',
    'page.no-credential':
      'Il n’y a pas d’attestation dans ce document : rien de ce qui est sur ses pages ne peut être vérifié.',
    'page.not-a-document': 'Il n’y a pas de page à comparer.',
    'structure.unnamed':
      'Certaines parties (numéro {parts}) ne disent pas de qui elles sont, à côté de parties au nom de {names}. Demandez, et comparez avec une pièce d’identité.',
    'structure.not-computable':
      'Ce programme ne peut pas le vérifier ici : {computation} manque. Prenez un autre navigateur ou un programme plus récent.',
    'proof.key.revoked':
      'L’auteur a révoqué la clé de ce sceau ({key}) le {at}, avant la date de cette attestation. Ne vous y fiez pas.',
    'proof.key.expired':
      'La clé de ce sceau ({key}) valait jusqu’au {at}, avant la date de cette attestation. Ne vous y fiez pas.',
    'proof.issuer.deactivated': 'L’auteur a mis fin à son propre identifiant ({issuer}). Ne vous y fiez pas.',
    'proof.not-computable':
      'Le sceau ne peut pas être vérifié ici : {computation} manque. Prenez un autre navigateur ou un programme plus récent.',
    'issuer.out-of-scope':
      'L’auteur {name} est sur la liste « {list} », mais pas pour cela : {scope} ({stated}). Appelez la plateforme, par son propre site.',
    'issuer.impostor':
      'Attention : l’auteur se nomme « {stated} », comme « {name} » sur votre liste, mais c’est un autre ({issuer}, pas {like}).',
    'validity.superseded':
      'Ce fichier contient une attestation plus récente du même auteur ({by}), qui remplace celle-ci.',
    'holder.not-computable':
      'On ne peut pas vérifier ici qui la montre : {computation} manque. Prenez un autre navigateur ou un programme plus récent.',
    'status.not-computable':
      'On ne peut pas voir ici si elle a été retirée : {computation} manque. Prenez un autre navigateur ou un programme plus récent.',
    'page.made-in-future':
      'La page dit avoir été faite le {renderedOn}, mais nous sommes le {checkedOn}. Regardez la date de cet ordinateur.',
    'page.made-too-early':
      'La page dit avoir été faite le {renderedOn}, avant l’attestation la plus récente qu’elle contient ({validFrom}). Demandez comment cela se peut.',
  },
};
