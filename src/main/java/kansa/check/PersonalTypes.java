package kansa.check;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Wording;

/** What the types of personal data are called in reports; a type of a user's own rules keeps its name. */
final class PersonalTypes {
    private PersonalTypes() {}

    private static final SortedMap<String, Wording> TITLES = titles(
            "CREDIT_CARD",
            "payment card number",
            "カード番号",
            "DOMAIN_NAME",
            "personal website",
            "個人サイト",
            "EMAIL_ADDRESS",
            "e-mail address",
            "メールアドレス",
            "IBAN_CODE",
            "international bank account number",
            "国際銀行口座番号",
            "IP_ADDRESS",
            "IP address",
            "IPアドレス",
            "JP_ADDRESS",
            "Japanese address",
            "住所",
            "JP_BANK_ACCOUNT",
            "Japanese bank account",
            "銀行口座番号",
            "JP_BIRTH_DATE",
            "date of birth",
            "生年月日",
            "JP_DRIVER_LICENSE",
            "Japanese driving licence number",
            "運転免許証番号",
            "JP_HEALTH_INSURANCE",
            "health insurance number",
            "健康保険の記号・番号",
            "JP_MY_NUMBER",
            "My Number",
            "個人番号（マイナンバー）",
            "JP_PASSPORT",
            "Japanese passport number",
            "旅券番号",
            "JP_PENSION",
            "basic pension number",
            "基礎年金番号",
            "JP_POSTAL_CODE",
            "Japanese postal code",
            "郵便番号",
            "JP_RESIDENCE_CARD",
            "residence card number",
            "在留カード番号",
            "PERSON",
            "name of a person",
            "氏名",
            "PHONE_NUMBER",
            "phone number",
            "電話番号",
            "STREET_ADDRESS",
            "street address",
            "住所（英語形式）",
            "US_DRIVER_LICENSE",
            "driver's license number",
            "米国の運転免許証番号",
            "US_SSN",
            "US Social Security number",
            "米国社会保障番号",
            "ZIP_CODE",
            "ZIP code",
            "ZIPコード");

    private static SortedMap<String, Wording> titles(String... entries) {
        SortedMap<String, Wording> titles = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 3) {
            titles.put(entries[i], new Wording(entries[i + 1], entries[i + 2]));
        }
        return Collections.unmodifiableSortedMap(titles);
    }

    static Wording title(String type) {
        return TITLES.getOrDefault(type, Wording.same(type));
    }

    static Wording list(List<String> types) {
        return new Wording(
                String.join(", ", types.stream().map(type -> title(type).en()).toList()),
                String.join("、", types.stream().map(type -> title(type).ja()).toList()));
    }
}
